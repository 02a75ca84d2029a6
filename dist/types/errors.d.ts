export declare const catalogue: {
    readonly 'file-not-found': {
        readonly sentence: 'The file {path} does not exist.';
        readonly fix: 'Check the path; it is relative to the working directory.';
    };
    readonly 'file-unreadable': {
        readonly sentence: 'The file {path} could not be read: {reason}.';
        readonly fix: 'Check that it is a regular file and that you may read it.';
    };
    readonly 'quantity-invalid': {
        readonly sentence: '"{text}" is not a quantity in {unit}.';
        readonly fix: 'Write a number with a unit, for example {example}.';
    };
    readonly 'event-invalid': {
        readonly sentence: 'The {event} event lacks {path}, which this job needs.';
        readonly fix: 'Run the gate on pull_request events and the comment companion on workflow_run events; see docs/workflows.md.';
    };
    readonly 'github-forbidden': {
        readonly sentence: 'GitHub refused to {doing} (HTTP {status}): the token lacks a permission.';
        readonly fix: 'Add `permissions: {permission}` to the job. On pull requests from forks the token is read-only: use the comment companion (docs/workflows.md).';
    };
    readonly 'github-not-found': {
        readonly sentence: 'GitHub does not know what was asked for when trying to {doing} (HTTP 404).';
        readonly fix: 'Check that the pull request and the repository exist and that the token may see them (`{permission}`).';
    };
    readonly 'github-unreachable': {
        readonly sentence: 'GitHub did not answer when trying to {doing}: {reason}.';
        readonly fix: 'Run the job again; if it persists look at https://www.githubstatus.com.';
    };
    readonly 'git-missing': {
        readonly sentence: 'git is not installed, so the base version cannot be read.';
        readonly fix: 'Install git, or pass a directory to --base.';
    };
    readonly 'git-ref-unknown': {
        readonly sentence: 'The revision {ref} is not in this clone.';
        readonly fix: 'Fetch it: `fetch-depth: 0` in actions/checkout, or `git fetch origin {ref}`.';
    };
    readonly 'git-failed': {
        readonly sentence: '{command} failed: {reason}.';
        readonly fix: 'Run the command by hand to see why.';
    };
    readonly 'file-too-large': {
        readonly sentence: 'The file {path} is larger than {limit} bytes.';
        readonly fix: 'Raise `limits: file-size` in edgewise.yml if the file is meant to be that large.';
    };
    readonly 'artifact-missing': {
        readonly sentence: 'The run {run} left no artifact named {artifact}.';
        readonly fix: 'Give the gate and the companion the same `artifact` input, and let the gate run to its end.';
    };
    readonly 'artifact-invalid': {
        readonly sentence: 'The artifact {artifact} is not what the gate writes: {reason}.';
        readonly fix: 'Use the same version of Edgewise in both workflows; an artifact of a pull request is never trusted beyond its schema.';
    };
    readonly 'base-lfs-pointer': {
        readonly sentence: 'The base version of {path} ({ref}, {size} bytes) is kept in Git LFS and could not be fetched.';
        readonly fix: 'Install git-lfs on the runner and check out with `lfs: true`, or give `base` a folder that holds the model.';
    };
    readonly 'artifact-foreign': {
        readonly sentence: 'The artifact {artifact} judges commit {found}, but the run was made for {expected}.';
        readonly fix: 'Let the gate run on pull_request events with the default checkout; nothing was commented.';
    };
    readonly 'out-committed': {
        readonly sentence: 'The folder for results, {path}, holds files of the repository or leads out of it.';
        readonly fix: 'Remove it from git and add it to .gitignore, or choose another folder with the `out` input.';
    };
    readonly 'device-fork': {
        readonly sentence: 'The device {device} runs a program of the pull request, which comes from a fork; that was not allowed.';
        readonly fix: 'Review the change and push it to a branch of this repository, or set `allow-fork-devices: true` in a job made for strangers’ code.';
    };
    readonly 'verdict-invalid': {
        readonly sentence: 'The verdict file was refused: {reason}.';
        readonly fix: 'Make it with the same version of Edgewise, by `edgewise gate --json`, and do not edit it.';
    };
    readonly 'runtime-missing': {
        readonly sentence: 'ONNX Runtime is not available: {reason}.';
        readonly fix: 'Install onnxruntime-node in the project, let npm reach a registry, or set onnxruntime-path.';
    };
    readonly 'runtime-unloadable': {
        readonly sentence: 'ONNX Runtime in {folder} could not be loaded: {reason}.';
        readonly fix: 'It needs 64-bit Linux with GLIBC 2.28 or newer, macOS on arm64, or Windows; reinstall it or set onnxruntime-path.';
    };
    readonly 'runtime-provider': {
        readonly sentence: 'The execution provider "{provider}" cannot be used: {reason}.';
        readonly fix: 'Name one that is installed; this build of ONNX Runtime knows {available}.';
    };
    readonly 'runtime-dtype': {
        readonly sentence: 'Tensors of type {dtype} cannot be fed to ONNX Runtime from JavaScript.';
        readonly fix: 'Give the model inputs and outputs of a float, integer, bool or string type.';
    };
    readonly 'model-rejected': {
        readonly sentence: 'ONNX Runtime refused the model: {reason}.';
        readonly fix: 'Check that onnxruntime loads it elsewhere; export it again with an op-set this version knows.';
    };
    readonly 'model-run-failed': {
        readonly sentence: 'ONNX Runtime could not run the model: {reason}.';
        readonly fix: 'Check the shapes and types given to the inputs; set concrete shapes where the model leaves them open.';
    };
    readonly 'feed-invalid': {
        readonly sentence: 'The model input or output "{name}" does not fit: {reason}.';
        readonly fix: 'Compare the names and types with those that `edgewise analyze` lists.';
    };
    readonly 'tensors-damaged': {
        readonly sentence: 'The file {path} is not a safetensors file that Edgewise can read: {reason}.';
        readonly fix: 'Remove it to start the training afresh.';
    };
    readonly 'checkpoint-foreign': {
        readonly sentence: 'The checkpoint {path} is of another training: model, data or settings differ.';
        readonly fix: 'Give the command it was made with to go on from it, or remove it to start afresh.';
    };
    readonly 'train-not-finite': {
        readonly sentence: 'The loss became {loss} in step {step}: {cause}.';
        readonly fix: 'Lower --lr, add --warmup, or limit the gradients with --clip-norm; if the data is at fault, remove or scale those samples.';
    };
    readonly 'train-memory': {
        readonly sentence: 'Training in batches of {batch} cannot stay below {ceiling}: it takes about {least}, with most of the way forward run twice.';
        readonly fix: 'Give more with --memory, or train in smaller batches with --batch, which changes the course of the training.';
    };
    readonly 'train-no-match': {
        readonly sentence: 'No parameter of the model is called "{pattern}".';
        readonly fix: 'Name parameters as the model does, with * for any text: it has {names}.';
    };
    readonly 'train-type': {
        readonly sentence: 'Training computes in float32, but {what} of this model is {dtype}.';
        readonly fix: 'Export the model in float32, train it, and convert the result.';
    };
    readonly 'train-teacher': {
        readonly sentence: 'The teacher cannot teach this model: {reason}.';
        readonly fix: 'Give a --teacher with the same input and as many outputs as the model that is trained.';
    };
    readonly 'train-loss-unsuited': {
        readonly sentence: 'The loss {loss} does not suit this data set and model: {reason}.';
        readonly fix: 'Leave --loss out, or choose one that suits the labels: classes take cross-entropy, numbers take mse, mae or huber.';
    };
    readonly 'train-loss-option': {
        readonly sentence: '{option} is part of cross-entropy, but this model is trained with the loss {loss}.';
        readonly fix: 'Leave it out.';
    };
    readonly 'train-no-samples': {
        readonly sentence: 'The data set has no samples to train on.';
        readonly fix: 'Name a training part (x_train, y_train), or lower the share that is kept for testing.';
    };
    readonly 'train-few-samples': {
        readonly sentence: 'The training part has {count} samples, too few to hold some out and choose candidates by them.';
        readonly fix: 'Give at least 100 training samples, or set `search.train: false`.';
    };
    readonly 'train-augment': {
        readonly sentence: 'The augmentation "{name}" does not suit inputs of type {dtype} or these targets.';
        readonly fix: 'Leave it out, or use `--augment none`.';
    };
    readonly 'worker-memory': {
        readonly sentence: 'The sandboxed process used more than {limit} of memory and was stopped.';
        readonly fix: 'Raise the memory limit if the model honestly needs more, or use a smaller batch.';
    };
    readonly 'worker-time': {
        readonly sentence: 'The sandboxed process took longer than {limit} for "{job}" and was stopped.';
        readonly fix: 'Raise the time limit if the model honestly needs longer, or use a smaller batch.';
    };
    readonly 'worker-died': {
        readonly sentence: 'The sandboxed process died ({how}).';
        readonly fix: 'The model most likely crashed ONNX Runtime; try it in another version, and see the last lines of its log.';
    };
    readonly 'model-limit': {
        readonly sentence: 'The model is beyond the limit {key}: {value}, at most {limit} allowed.';
        readonly fix: 'Make the model smaller, or raise limits.{key} if you trust the file.';
    };
    readonly 'model-malformed': {
        readonly sentence: 'The file is no valid ONNX model: {reason}.';
        readonly fix: 'Export the model again; check the download or the upload for truncation.';
    };
    readonly 'model-opset': {
        readonly sentence: 'The model uses op-set {opset} of ai.onnx; op-sets {oldest} to {newest} can be read.';
        readonly fix: 'Export the model again with another op-set (17 suits every runtime of today).';
    };
    readonly 'model-ir-version': {
        readonly sentence: 'The model has version {version} of the ONNX file format; versions {oldest} to {newest} can be read.';
        readonly fix: 'Save the model again with an onnx package of today (IR version 8 to 10).';
    };
    readonly 'model-name-duplicate': {
        readonly sentence: 'The value name "{name}" is empty or defined twice.';
        readonly fix: 'Export the model again; names must be unique, subgraphs included.';
    };
    readonly 'model-value-undefined': {
        readonly sentence: 'The value "{name}" is used by {user} but defined nowhere before.';
        readonly fix: 'Export the model again; every input of a node must be made by an earlier node, an input or a constant.';
    };
    readonly 'model-value-type': {
        readonly sentence: 'The model input "{name}" is no tensor of a known element type.';
        readonly fix: 'Export the model with plain tensor inputs (no sequences, maps or optionals).';
    };
    readonly 'model-spelling': {
        readonly sentence: 'The node {node} ({op} of op-set {opset}) cannot be written as op-set {target} does.';
        readonly fix: 'Export the model again with op-set {target} or newer.';
    };
    readonly 'model-length': {
        readonly sentence: 'The value "{name}" is declared with an impossible length, {length}.';
        readonly fix: 'Export the model again; lengths are below 2^53, a symbolic one has a name.';
    };
    readonly 'model-cycle': {
        readonly sentence: 'The nodes of the model form a cycle through "{name}".';
        readonly fix: 'Export the model again; an ONNX graph has no cycles.';
    };
    readonly 'model-tensor-size': {
        readonly sentence: 'A constant of shape {shape} is wrong: {reason}.';
        readonly fix: 'Export the model again; shape and data of a constant must agree.';
    };
    readonly 'model-tensor-type': {
        readonly sentence: 'The constant "{name}" has the unsupported element type {code}.';
        readonly fix: 'Use float, integer, boolean or string constants (no complex, 2-bit or MX types).';
    };
    readonly 'model-sparse': {
        readonly sentence: 'The sparse constant "{name}" is wrong: {reason}.';
        readonly fix: 'Export the constant as a dense tensor.';
    };
    readonly 'model-attribute-type': {
        readonly sentence: 'The attribute "{name}" of node {node} is {found}, not {expected}.';
        readonly fix: 'Export the model again; check the node against the ONNX operator reference.';
    };
    readonly 'model-attribute-duplicate': {
        readonly sentence: 'The attribute "{name}" of node {node} is given twice.';
        readonly fix: 'Export the model again.';
    };
    readonly 'model-domain-unknown': {
        readonly sentence: 'The node {node} uses the operator {op} of the unknown domain "{domain}".';
        readonly fix: 'Use ai.onnx operators, or those of com.microsoft that ONNX Runtime brings along; custom operator libraries are not loaded.';
    };
    readonly 'model-domain-version': {
        readonly sentence: 'The node {node} uses the domain "{domain}", for which the model names no version.';
        readonly fix: 'Export the model again with an opset_import for that domain.';
    };
    readonly 'model-op-refused': {
        readonly sentence: 'The node {node} is a {op}, which holds a compiled program instead of a model.';
        readonly fix: 'Give the model as it was before compilation for the device.';
    };
    readonly 'model-function': {
        readonly sentence: 'The model-local function {name} cannot be used: {reason}.';
        readonly fix: 'Export the model with its functions inlined (onnx.inliner).';
    };
    readonly 'model-external-path': {
        readonly sentence: 'The constant "{name}" keeps its data in "{location}", which is no plain file name.';
        readonly fix: 'Keep external data in a file beside the model, named without any folder.';
    };
    readonly 'model-external-memory': {
        readonly sentence: 'The constant "{name}" points into memory instead of into a file.';
        readonly fix: 'Save the model with its weights inside, or in a file beside it.';
    };
    readonly 'model-external-missing': {
        readonly sentence: 'The constant "{name}" keeps its data in "{location}", which is missing or shorter than {bytes} bytes.';
        readonly fix: 'Commit that file beside the model, or save the model with its weights inside.';
    };
    readonly 'path-outside': {
        readonly sentence: 'The path {path} leads out of the repository.';
        readonly fix: 'Name a file inside the repository; links that leave it are not followed.';
    };
    readonly 'model-lfs-pointer': {
        readonly sentence: 'The file {path} is a Git LFS pointer, not the model itself ({size} bytes).';
        readonly fix: 'Fetch it: `lfs: true` in actions/checkout, or `git lfs pull`.';
    };
    readonly 'table-damaged': {
        readonly sentence: 'Line {row} of the table {path} is not what it should be: {reason}.';
        readonly fix: 'Restore the file, or make it again: `edgewise table DIR --out table.csv`.';
    };
    readonly 'table-unknown': {
        readonly sentence: 'The table has no figure "{key}"; it has: {known}.';
        readonly fix: 'Ask for one of those; a latency is written with its device, such as latency-p50@pi4.';
    };
    readonly 'table-unreliable': {
        readonly sentence: 'The figure {key} of this table is not to be relied on: {reason}.';
        readonly fix: 'Leave it out; to look at it all the same, read the table with `allowUnreliable: true`.';
    };
    readonly 'table-nothing': {
        readonly sentence: 'There is nothing in {path} to make a table of.';
        readonly fix: 'Name folders of `edgewise search --out`, files of `edgewise profile --out`, or tables written before.';
    };
    readonly 'ledger-foreign': {
        readonly sentence: '{path} belongs to another search: "{difference}" differs.';
        readonly fix: 'Choose another output folder, or delete {file} to start anew.';
    };
    readonly 'search-metric-unknown': {
        readonly sentence: 'The search is to go by {metric}, but the model itself has no value for it.';
        readonly fix: 'Give the search a data set that yields {metric}, or take it out of the objectives and budgets.';
    };
    readonly 'ledger-busy': {
        readonly sentence: 'Another process is writing to {path}.';
        readonly fix: 'Let that search end, or choose another output folder.';
    };
    readonly 'search-failing': {
        readonly sentence: 'The first {count} candidates of the search could not be evaluated; the last: {reason}';
        readonly fix: 'Evaluate the model itself with `edgewise run`; if that works, raise the memory or time limit.';
    };
    readonly 'ledger-version': {
        readonly sentence: '{path} was written in ledger version {found}; this is version {expected}.';
        readonly fix: 'Choose another output folder, or finish that search with the version of Edgewise that began it.';
    };
    readonly 'ledger-damaged': {
        readonly sentence: '{path} is no trial ledger, or was changed: line {line} is not what a search writes.';
        readonly fix: 'Restore the file, or choose another output folder to start anew.';
    };
    readonly 'init-exists': {
        readonly sentence: 'These files exist already: {files}.';
        readonly fix: 'Edit them, or pass --force to overwrite them.';
    };
    readonly 'init-which-model': {
        readonly sentence: 'Which model to guard is not clear; .onnx files found: {found}.';
        readonly fix: 'Name it: edgewise init --model path/to/model.onnx; or, where there is none yet, a space: edgewise init --space ds-cnn';
    };
    readonly 'data-damaged': {
        readonly sentence: 'The data file {path} cannot be read: {reason}.';
        readonly fix: 'Write it again, or name another file under `data`.';
    };
    readonly 'data-too-large': {
        readonly sentence: 'The data file {path} is larger than the limit of {limit}.';
        readonly fix: 'Use a smaller evaluation set; a few thousand samples are enough to judge a model.';
    };
    readonly 'data-type': {
        readonly sentence: 'The array {path} holds elements of type {type}, which are not read.';
        readonly fix: 'Save plain numbers: uint8, int8, int16, int32, int64, float16, float32 or float64; object arrays are never read.';
    };
    readonly 'data-fortran-order': {
        readonly sentence: 'The array {path} is stored in Fortran order.';
        readonly fix: 'Save `numpy.ascontiguousarray(array)`.';
    };
    readonly 'data-column-unknown': {
        readonly sentence: 'The table {path} has no column {column}; it has {columns}.';
        readonly fix: 'Set `data.label` to the name or index of the label column.';
    };
    readonly 'data-image-unsupported': {
        readonly sentence: 'The image {path} is of a kind that is not read ({reason}).';
        readonly fix: 'Convert it to an 8-bit PNG without interlacing, or to JPEG, PGM or PPM.';
    };
    readonly 'data-image-sizes': {
        readonly sentence: 'The image {path} is {found} and the first one is {expected}.';
        readonly fix: 'Resize all images to the input of the model.';
    };
    readonly 'data-arrays-unknown': {
        readonly sentence: 'None of the arrays of {path} looks like samples; it has {names}.';
        readonly fix: 'Name them x_train, y_train, x_test, y_test, or x and y, or set `data.x` and `data.y`.';
    };
    readonly 'data-arrays-ambiguous': {
        readonly sentence: 'The arrays {found} of {path} could all be meant; it has {names}.';
        readonly fix: 'Put the prefix of the wanted ones after the folder (`folder/prefix`), or set `data.x` and `data.y`.';
    };
    readonly 'data-array-missing': {
        readonly sentence: 'There is no array {name} in {path}; it has {names}.';
        readonly fix: 'Use one of these names.';
    };
    readonly 'data-count-mismatch': {
        readonly sentence: 'In {path}, there are {x} samples and {y} labels.';
        readonly fix: 'Give one label for each sample.';
    };
    readonly 'data-parts-differ': {
        readonly sentence: 'In {path}, training samples are {train} and test samples {test}.';
        readonly fix: 'Save both with the same shape and type.';
    };
    readonly 'data-labels-missing': {
        readonly sentence: 'The labels of {path} are missing, or are not class indices 0, 1, 2 ….';
        readonly fix: 'Give one whole number for each sample, or choose a metric for numbers: mae or mse.';
    };
    readonly 'data-format-unknown': {
        readonly sentence: 'The data set {path} is in no known form.';
        readonly fix: 'Use an .npz, .npy files in a folder, IDX files, a .csv, or a folder of class-named image folders.';
    };
    readonly 'data-source-invalid': {
        readonly sentence: 'The data description {path} is not valid at {at}: {reason}.';
        readonly fix: 'It takes path, layout, split, scale, shape, train, test, x, y, isTest, label, task and classes.';
    };
    readonly 'data-shape-mismatch': {
        readonly sentence: 'A sample of {path} is {sample}, and {wanted} is wanted.';
        readonly fix: 'Use the data set the model was made for, or set `data.shape`.';
    };
    readonly 'data-layout-ambiguous': {
        readonly sentence: 'Samples of {sample} fit the input {wanted} both as they are and with channels moved.';
        readonly fix: 'Set `data.layout` to nchw or nhwc, whichever the samples are stored in.';
    };
    readonly 'data-scaling': {
        readonly sentence: 'The scaling gives {given} means or deviations, and the samples have {channels} channels.';
        readonly fix: 'Give one number, or one for each channel.';
    };
    readonly 'data-feed-type': {
        readonly sentence: 'Samples of type {from} cannot be fed to an input of type {to}.';
        readonly fix: 'Feed a model with float32, float16, uint8, int8, int32 or int64 inputs.';
    };
    readonly 'shape-op-unknown': {
        readonly sentence: 'The node {node} is the operator {op}, whose shapes cannot be inferred.';
        readonly fix: 'Export the model with standard ai.onnx operators, or ask for this one in an issue.';
    };
    readonly 'shape-op-version': {
        readonly sentence: 'The node {node} uses {op}, which op-set {version} does not have.';
        readonly fix: 'Export the model again, with the op-set that its operators belong to.';
    };
    readonly 'shape-conflict': {
        readonly sentence: 'The shapes at node {node} ({op}) do not fit: {reason}.';
        readonly fix: 'Check the layer in the code that exported the model, and the input shapes if you set them yourself.';
    };
    readonly 'shape-declared': {
        readonly sentence: 'The model declares its output "{name}" as {declared}, but computes {inferred}.';
        readonly fix: 'Export the model again, or correct the declared type of the output.';
    };
    readonly 'shape-override': {
        readonly sentence: 'The shape {shape} cannot be given to the model input "{name}": {reason}.';
        readonly fix: 'Compare the names and shapes with those that `edgewise analyze` lists.';
    };
    readonly 'shape-effort': {
        readonly sentence: 'The shapes of the model take more than {limit} steps to infer.';
        readonly fix: 'Simplify the model: nested loops and branches, operators with thousands of inputs or outputs.';
    };
    readonly 'space-invalid': {
        readonly sentence: 'The declared search space cannot be read: {reasons}.';
        readonly fix: 'Compare it with the example in docs/spaces.md.';
    };
    readonly 'space-file': {
        readonly sentence: 'The search space in {path} cannot be read: {reason}.';
        readonly fix: 'Compare it with the example in docs/spaces.md.';
    };
    readonly 'space-too-large': {
        readonly sentence: 'A network of the search space would have {count} weights in {name}; the limit is {limit}.';
        readonly fix: 'Offer smaller widths or kernels, a coarser resolution, or `head: pool`.';
    };
    readonly 'space-task': {
        readonly sentence: 'No network can be made for samples of {input} and {outputs} outputs.';
        readonly fix: 'Give channels and up to three lengths, all whole numbers from 1, at most 2^24 values a sample and 65,536 outputs.';
    };
    readonly 'space-rank': {
        readonly sentence: 'The search space {name} does not fit samples of {input}: its windows have another number of axes.';
        readonly fix: 'Use a space for this kind of data (docs/spaces.md), or give kernels as one number.';
    };
    readonly 'space-unknown': {
        readonly sentence: 'There is no search space named "{name}".';
        readonly fix: '{hint}Use one of {names}, or declare your own (docs/spaces.md).';
    };
    readonly 'genotype-invalid': {
        readonly sentence: 'This is no {kind} architecture: {text}.';
        readonly fix: 'Write it as docs/spaces.md shows.';
    };
    readonly 'config-too-large': {
        readonly sentence: 'The configuration is larger than {limit}.';
        readonly fix: 'Shorten it; budgets of thousands of models belong into several files.';
    };
    readonly 'config-yaml': {
        readonly sentence: 'The configuration is not valid YAML: {reason}.';
        readonly fix: 'Correct the syntax at this place.';
    };
    readonly 'config-alias': {
        readonly sentence: 'The aliases of the configuration expand without bound, or not at all: {reason}.';
        readonly fix: 'Write the values out.';
    };
    readonly 'config-key-refused': {
        readonly sentence: '{at}: the key {key} is not allowed.';
        readonly fix: 'Use another name.';
    };
    readonly 'config-unknown-key': {
        readonly sentence: '{at} has no setting {key}.';
        readonly fix: '{hint}Settings here: {known}.';
    };
    readonly 'config-missing': {
        readonly sentence: '{at} is missing.';
        readonly fix: 'Add it: {expected}.';
    };
    readonly 'config-type': {
        readonly sentence: '{at} is {found}, but must be {expected}.';
        readonly fix: 'Correct the value.';
    };
    readonly 'config-value': {
        readonly sentence: '{at} cannot be {text}.';
        readonly fix: '{hint}{fix}';
    };
    readonly 'config-quantity': {
        readonly sentence: '{at}: {text} is not {expected}.';
        readonly fix: 'Write for example {example}.';
    };
    readonly 'config-unknown-metric': {
        readonly sentence: '{at}: there is no metric {key}.';
        readonly fix: '{hint}Metrics: {known}.';
    };
    readonly 'config-unknown-device': {
        readonly sentence: '{at}: the device {key} is not among the devices of this file.';
        readonly fix: '{hint}Devices: {known}.';
    };
    readonly 'config-unknown-model': {
        readonly sentence: '{at}: the model {key} is not among the models of this file.';
        readonly fix: '{hint}Models: {known}.';
    };
    readonly 'config-device-needed': {
        readonly sentence: '{at}: {metric} depends on the device, and none is named.';
        readonly fix: 'Name it: {example}.';
    };
    readonly 'config-device-not-wanted': {
        readonly sentence: '{at}: {metric} is the same on every device.';
        readonly fix: 'Leave {device} out: {example}.';
    };
    readonly 'config-budget-empty': {
        readonly sentence: '{at} sets no budget.';
        readonly fix: 'Give it limit, max-regression or both.';
    };
    readonly 'config-space': {
        readonly sentence: '{at}: {reason}.';
        readonly fix: 'See docs/spaces.md for what a family of networks may hold.';
    };
    readonly 'config-space-needed': {
        readonly sentence: '{at} names no model file, and no space to look for an architecture in.';
        readonly fix: 'Name the file under path, or a space such as ds-cnn under space.';
    };
    readonly 'config-task-needed': {
        readonly sentence: '{at} names neither a model file nor a data set, so what goes in and comes out is not known.';
        readonly fix: 'Name a data set under data, or input and outputs under task.';
    };
    readonly 'config-data-needed': {
        readonly sentence: '{at}: {metric} needs a data set, and the model has none.';
        readonly fix: 'Add data: path/to/set.npz to the model.';
    };
    readonly 'config-duplicate': {
        readonly sentence: '{at}: the name {name} is taken already.';
        readonly fix: 'Give each model a name of its own.';
    };
    readonly 'config-path-outside': {
        readonly sentence: '{at}: {path} is not a path inside the repository.';
        readonly fix: 'Write a path relative to the repository, with forward slashes and without "..".';
    };
    readonly 'config-date': {
        readonly sentence: '{at}: {text} is not a date.';
        readonly fix: 'Write it as YYYY-MM-DD, for example {example}.';
    };
    readonly 'cost-op-unknown': {
        readonly sentence: 'The cost of {op} (node {node}) is not known.';
        readonly fix: 'Report the operator, or replace it by standard ones in the export.';
    };
    readonly 'device-models': {
        readonly sentence: 'These models cannot be measured together: {reason}.';
        readonly fix: 'Give each model a name of its own; "reference" is taken by the reference model.';
    };
    readonly 'device-input': {
        readonly sentence: 'No input can be made up for "{name}": {reason}.';
        readonly fix: 'Give its shape under `shapes` in edgewise.yml, or with --shape NAME=1,3,32,32.';
    };
    readonly 'device-wasm': {
        readonly sentence: 'The device {device} names a WebAssembly provider, which is 4 times slower than native code and no latency source.';
        readonly fix: 'Use the provider `cpu`, or a `command` device that runs your target.';
    };
    readonly 'device-runtime': {
        readonly sentence: 'The device {device} needs ONNX Runtime, but {reason}.';
        readonly fix: 'Run `edgewise doctor`: it lists the three ways to get it.';
    };
    readonly 'device-committed': {
        readonly sentence: 'The device {device} would load {path}, which is committed to the repository or beyond what git can tell: a pull request could have brought it.';
        readonly fix: 'Install it in the workflow (`npm ci`) and take it out of git.';
    };
    readonly 'device-tfjs': {
        readonly sentence: 'The device {device} needs TensorFlow.js with the backend {backend}, but {reason}.';
        readonly fix: 'Run `npm install {package}` in the repository before Edgewise; it is an optional peer, never installed for you.';
    };
    readonly 'device-tfjs-op': {
        readonly sentence: 'TensorFlow.js cannot run {op} (node {node}): {reason}.';
        readonly fix: 'Replace the operator in the export, or measure with a `host` or `command` device.';
    };
    readonly 'device-throttled': {
        readonly sentence: '{count} rounds were discarded because the device throttled; too few were left.';
        readonly fix: 'Improve cooling or the power supply, or let the device rest, then measure again.';
    };
    readonly 'device-fake-model': {
        readonly sentence: 'The fake device {device} has no latency for the model "{model}".';
        readonly fix: 'Set its `latency` in edgewise.yml, one for all models or by model name, or `ns-per-mac`.';
    };
    readonly 'device-command-syntax': {
        readonly sentence: 'The command "{run}" cannot be split into words: {reason}.';
        readonly fix: 'It runs without a shell: put pipes, variables and redirections into a script and name that.';
    };
    readonly 'device-command-failed': {
        readonly sentence: 'The command of device {device} {how}. {stderr}';
        readonly fix: 'Run it by hand: {command}';
    };
    readonly 'device-command-output': {
        readonly sentence: 'The command of device {device} printed line {number}: {line} — {reason}.';
        readonly fix: 'Print one JSON object per line, with "latencyMs": 1.23 in it, and everything else to standard error.';
    };
    readonly 'option-unsuited': {
        readonly sentence: '{option} does nothing without {wanted}.';
        readonly fix: 'Leave it out, or add {wanted}.';
    };
    readonly 'option-invalid': {
        readonly sentence: '{option} cannot be "{text}".';
        readonly fix: 'Write {form}.';
    };
    readonly 'argument-missing': {
        readonly sentence: 'The argument <{argument}> is missing.';
        readonly fix: 'See `edgewise {command} --help` for examples.';
    };
    readonly 'evaluate-inputs': {
        readonly sentence: 'Only models with one input of known shape can be evaluated on a data set; this one has: {inputs}.';
        readonly fix: 'Export the model with one input, or judge it without an accuracy budget.';
    };
    readonly 'evaluate-not-finite': {
        readonly sentence: 'The model gives values that are not numbers for sample {sample}.';
        readonly fix: 'Check the scaling under `data.scale`, and whether training diverged.';
    };
    readonly 'evaluate-no-samples': {
        readonly sentence: 'There are no samples to evaluate on.';
        readonly fix: 'Check the split of the data set, and any limit on the number of samples.';
    };
    readonly 'evaluate-classes': {
        readonly sentence: 'The model gives {outputs} scores and the data set has {classes} classes.';
        readonly fix: 'Use the data set the model was trained for.';
    };
    readonly 'evaluate-targets': {
        readonly sentence: 'The model gives {outputs} numbers a sample and the data set has {targets}.';
        readonly fix: 'Give as many targets as outputs; for class indices choose top-1, top-k, f1 or auc.';
    };
    readonly 'evaluate-one-class': {
        readonly sentence: 'The metric {metric} has no value: the samples are all of one class.';
        readonly fix: 'Evaluate on samples of at least two classes.';
    };
    readonly 'data-missing': {
        readonly sentence: 'The model {model} has no data set to evaluate it on.';
        readonly fix: 'Add `data:` to the model in edgewise.yml; see docs/configuration.md.';
    };
    readonly 'ledger-plan': {
        readonly sentence: 'The ledger {path} was not written by `edgewise search`.';
        readonly fix: 'Name the folder that was given to `edgewise search --out`.';
    };
    readonly 'config-not-found': {
        readonly sentence: 'There is no configuration at {path}.';
        readonly fix: 'Write one with `edgewise init`, or name it with --config.';
    };
    readonly 'config-invalid': {
        readonly sentence: 'The configuration {path} has mistakes.';
        readonly fix: 'See them with `edgewise gate --config {path}`.';
    };
    readonly 'device-unknown': {
        readonly sentence: 'The configuration has no device {device}; it has: {known}.';
        readonly fix: 'Name one of them, or add the device to edgewise.yml.';
    };
    readonly 'device-analytic': {
        readonly sentence: 'The device {device} is a formula or a predictor; there is nothing to measure.';
        readonly fix: 'Use `edgewise gate`, which predicts with it, or name a device that runs models.';
    };
    readonly 'model-unknown': {
        readonly sentence: 'The configuration has no model {model}; it has: {known}.';
        readonly fix: 'Name one of them with --model.';
    };
    readonly 'train-not-differentiable': {
        readonly sentence: 'The model cannot be trained through {op} (node {node}): it has no gradient.';
        readonly fix: 'Export the model from floating-point training code without fusion or quantisation, or freeze every parameter before this node.';
    };
    readonly 'train-variant': {
        readonly sentence: 'The model cannot be trained through {op} (node {node}) with {variant}.';
        readonly fix: 'Replace the layer in the code that exports the model, or freeze every parameter before this node.';
    };
    readonly 'train-shape': {
        readonly sentence: 'The shape of {value}, made by {op} (node {node}), depends on the data, so no training step can be built.';
        readonly fix: 'Give fixed input shapes with --shape, or take the layer out of what is trained.';
    };
    readonly 'train-data-dependent': {
        readonly sentence: 'The model cannot be trained through {op} (node {node}): its input {input} is not a constant.';
        readonly fix: 'Export the model with constants there, or freeze every parameter before this node.';
    };
    readonly 'train-dropout': {
        readonly sentence: 'The ratio of Dropout (node {node}) is not a constant.';
        readonly fix: 'Export the model with a constant ratio.';
    };
    readonly 'train-no-parameters': {
        readonly sentence: 'The model has no parameter to train: {reason}.';
        readonly fix: 'Export it in floating point with its weights as initialisers, and leave some of them unfrozen.';
    };
    readonly 'train-loss': {
        readonly sentence: 'The loss {loss} does not fit the output "{output}" of shape [{shape}]: {reason}.';
        readonly fix: 'Choose another loss, or train the model that ends before its last layer.';
    };
    readonly 'train-inputs': {
        readonly sentence: 'Only models with one input can be trained; this one has: {inputs}.';
        readonly fix: 'Export the model with one input; several arrays can stand side by side in one, which the model slices.';
    };
    readonly 'search-no-proxy': {
        readonly sentence: 'The network has no training-free score to be ranked by: {reason}.';
        readonly fix: 'Train candidates (method: auto, with a data set), or use another space.';
    };
    readonly 'search-nothing-free': {
        readonly sentence: 'No channel group of the model {model} can be changed, so there is nothing to search.';
        readonly fix: 'See docs/search.md for what keeps a group fixed.';
    };
    readonly 'device-formula': {
        readonly sentence: 'The formula of {device} leaves out layers of this model: {ops}.';
        readonly fix: 'Measure the model on the chip through a `kind: command` device.';
    };
    readonly 'predict-unlike': {
        readonly sentence: 'The predictor of {device} was fitted on nothing like this model: {reason}.';
        readonly fix: 'Measure it and models like it: `edgewise profile --device {device} model.onnx --out more.jsonl`, then `edgewise fit` with that file too.';
    };
    readonly 'predict-roofline': {
        readonly sentence: 'There is no data sheet of {name}; there is one of: {known}.';
        readonly fix: 'Name one of those, `roofline:generic` for what none is like, or a file that `edgewise fit` made.';
    };
    readonly 'predict-space': {
        readonly sentence: 'The predictor of {device} is for the space {space} as it was in another version.';
        readonly fix: 'Measure the devices again with this version: `edgewise profile --space {space}`, then `edgewise fit --from`.';
    };
    readonly 'fit-space': {
        readonly sentence: '{path} does not say which space it is of, or not the same as the others: {found}.';
        readonly fix: 'Name files of `edgewise profile --space` with one and the same --space, --input and --outputs.';
    };
    readonly 'predict-median': {
        readonly sentence: 'The predictor of {device} tells the median latency, not {metric}.';
        readonly fix: 'Budget latency-p50 for it, or measure it on a runner.';
    };
    readonly 'predictor-invalid': {
        readonly sentence: '{path} is no predictor that this version reads: {reason}.';
        readonly fix: 'Make it again: `edgewise fit measurements.jsonl --out predictor.json`.';
    };
    readonly 'profile-damaged': {
        readonly sentence: 'Line {line} of {path} is no measurement: {reason}.';
        readonly fix: 'Delete that line, or measure again into a new file.';
    };
    readonly 'profile-foreign': {
        readonly sentence: '{path} holds other measurements: {difference} differs.';
        readonly fix: 'Give another --out, or repeat the command that began this file.';
    };
    readonly 'profile-nothing': {
        readonly sentence: 'There is nothing to measure: neither --space nor a model is given, or both are.';
        readonly fix: 'Give `--space mobilenet-v1 --samples 200`, or ONNX files.';
    };
    readonly 'profile-task': {
        readonly sentence: 'The input shape "{text}" is no list of lengths.';
        readonly fix: 'Write the lengths of one sample, channels first: `--input 3,96,96`.';
    };
    readonly 'fit-rows': {
        readonly sentence: 'There are {rows} different models measured; a predictor is fitted on {needed} or more.';
        readonly fix: 'Measure more: the same `edgewise profile` command with more --samples goes on where it ended.';
    };
    readonly 'fit-families': {
        readonly sentence: 'Families of models cannot be compared: {reason}.';
        readonly fix: 'Measure more of one space: `edgewise profile --space` with more --samples goes on where it ended; `--families all` takes every family that it has a form for.';
    };
    readonly 'fit-devices': {
        readonly sentence: 'The measurements are of several devices: {devices}.';
        readonly fix: 'Fit one device at a time; what another one knows comes in with --prior.';
    };
    readonly 'predict-table-invalid': {
        readonly sentence: 'The table of latencies {path} cannot be used: {reason}.';
        readonly fix: 'Write one line of column names (`ops`, then one per device) and one row per architecture, latencies in ms, and name the encoding of its `ops`.';
    };
    readonly 'predict-device-unknown': {
        readonly sentence: 'The table {path} has no device {device}.';
        readonly fix: 'Name one of its columns: {devices}.';
    };
    readonly 'predict-too-few': {
        readonly sentence: 'A latency predictor cannot be fitted on {count} measured architectures; it takes {least}.';
        readonly fix: 'Measure more architectures; ten that differ much teach more than fifty alike.';
    };
    readonly 'optimiser-devices': {
        readonly sentence: 'A neural optimiser practises on known devices, and there is none.';
        readonly fix: 'Give `learnSources` the latencies of at least one device; each more makes designs for new ones better.';
    };
    readonly 'optimiser-mismatch': {
        readonly sentence: 'The neural optimiser was trained for another task: {difference} differs.';
        readonly fix: 'Give it the encoding and the costs that it was trained with, or train one for these.';
    };
    readonly 'optimiser-invalid': {
        readonly sentence: '{path} is no neural optimiser that this version reads: {reason}.';
        readonly fix: 'Train it again and write what `optimiserText` gives.';
    };
    readonly 'optimiser-cost': {
        readonly sentence: 'A design cannot be limited in {cost}: it is not among the costs of its task ({known}).';
        readonly fix: 'Leave that limit out, or give the task a cost of that name.';
    };
    readonly 'optimiser-predictor': {
        readonly sentence: '{path} does not tell its device by other devices of one space, which is what a design rests on.';
        readonly fix: 'Make it so: `edgewise fit few.jsonl --from known.jsonl,other.jsonl --out {path}`.';
    };
    readonly 'optimiser-search': {
        readonly sentence: '{path} judged no architectures that a design of {space} can rest on: {reason}.';
        readonly fix: 'Name the folder of a search in that space that judged a quality, and for longer: `edgewise search --space {space} --time 5m --out DIR`.';
    };
};
export type ErrorCode = keyof typeof catalogue;
type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | Placeholders<Rest> : never;
type Values<C extends ErrorCode> = Record<Placeholders<(typeof catalogue)[C]['sentence'] | (typeof catalogue)[C]['fix']>, string | number>;
/** A mistake in what the user gave us: shown as code, sentence and fix, without a stack; exit code 2. */
export declare class UserError extends Error {
    readonly code: ErrorCode;
    readonly fix: string;
    /** Where to read more. */
    readonly docs: string;
    /** The file it is about, as its reader named it; an annotation is put there. */
    readonly file: string | undefined;
    constructor(code: ErrorCode, sentence: string, fix: string, options?: ErrorOptions & {
        file?: string;
    });
}
/**
 * The `UserError` for a catalogue row; values are cut to 200 characters and stripped of control characters.
 * @example throw userError('file-not-found', { path: 'model.onnx' })
 */
export declare function userError<C extends ErrorCode>(code: C, values: Values<C>, options?: ErrorOptions): UserError;
/** Text safe to print on one line: no control or bidirectional-override characters, at most `limit` characters. */
export declare function printable(text: string, limit?: number): string;
/** A broken invariant of ours: exit code 3, stack, "please report". */
export declare function internal(message: string): never;
export {};
