// src/errors.ts
const catalogue = {
	"file-not-found": {
		sentence: "The file {path} does not exist.",
		fix: "Check the path; it is relative to the working directory."
	},
	"file-unreadable": {
		sentence: "The file {path} could not be read: {reason}.",
		fix: "Check that it is a regular file and that you may read it."
	},
	"quantity-invalid": {
		sentence: "\"{text}\" is not a quantity in {unit}.",
		fix: "Write a number with a unit, for example {example}."
	},
	"event-invalid": {
		sentence: "The {event} event lacks {path}, which this job needs.",
		fix: "Run the gate on pull_request events and the comment companion on workflow_run events; see docs/workflows.md."
	},
	"github-forbidden": {
		sentence: "GitHub refused to {doing} (HTTP {status}): the token lacks a permission.",
		fix: "Add `permissions: {permission}` to the job. On pull requests from forks the token is read-only: use the comment companion (docs/workflows.md)."
	},
	"github-not-found": {
		sentence: "GitHub does not know what was asked for when trying to {doing} (HTTP 404).",
		fix: "Check that the pull request and the repository exist and that the token may see them (`{permission}`)."
	},
	"github-unreachable": {
		sentence: "GitHub did not answer when trying to {doing}: {reason}.",
		fix: "Run the job again; if it persists look at https://www.githubstatus.com."
	},
	"git-missing": {
		sentence: "git is not installed, so the base version cannot be read.",
		fix: "Install git, or pass a directory to --base."
	},
	"git-ref-unknown": {
		sentence: "The revision {ref} is not in this clone.",
		fix: "Fetch it: `fetch-depth: 0` in actions/checkout, or `git fetch origin {ref}`."
	},
	"git-failed": {
		sentence: "{command} failed: {reason}.",
		fix: "Run the command by hand to see why."
	},
	"file-too-large": {
		sentence: "The file {path} is larger than {limit} bytes.",
		fix: "Raise `limits: file-size` in edgewise.yml if the file is meant to be that large."
	},
	"artifact-missing": {
		sentence: "The run {run} left no artifact named {artifact}.",
		fix: "Give the gate and the companion the same `artifact` input, and let the gate run to its end."
	},
	"artifact-invalid": {
		sentence: "The artifact {artifact} is not what the gate writes: {reason}.",
		fix: "Use the same version of Edgewise in both workflows; an artifact of a pull request is never trusted beyond its schema."
	},
	"base-lfs-pointer": {
		sentence: "The base version of {path} ({ref}, {size} bytes) is kept in Git LFS and could not be fetched.",
		fix: "Install git-lfs on the runner and check out with `lfs: true`, or give `base` a folder that holds the model."
	},
	"artifact-foreign": {
		sentence: "The artifact {artifact} judges commit {found}, but the run was made for {expected}.",
		fix: "Let the gate run on pull_request events with the default checkout; nothing was commented."
	},
	"out-committed": {
		sentence: "The folder for results, {path}, holds files of the repository or leads out of it.",
		fix: "Remove it from git and add it to .gitignore, or choose another folder with the `out` input."
	},
	"device-fork": {
		sentence: "The device {device} runs a program of the pull request, which comes from a fork; that was not allowed.",
		fix: "Review the change and push it to a branch of this repository, or set `allow-fork-devices: true` in a job made for strangers’ code."
	},
	"verdict-invalid": {
		sentence: "The verdict file was refused: {reason}.",
		fix: "Make it with the same version of Edgewise, by `edgewise gate --json`, and do not edit it."
	},
	"runtime-missing": {
		sentence: "ONNX Runtime is not available: {reason}.",
		fix: "Install onnxruntime-node in the project, let npm reach a registry, or set onnxruntime-path."
	},
	"runtime-unloadable": {
		sentence: "ONNX Runtime in {folder} could not be loaded: {reason}.",
		fix: "It needs 64-bit Linux with GLIBC 2.28 or newer, macOS on arm64, or Windows; reinstall it or set onnxruntime-path."
	},
	"runtime-provider": {
		sentence: "The execution provider \"{provider}\" cannot be used: {reason}.",
		fix: "Name one that is installed; this build of ONNX Runtime knows {available}."
	},
	"runtime-dtype": {
		sentence: "Tensors of type {dtype} cannot be fed to ONNX Runtime from JavaScript.",
		fix: "Give the model inputs and outputs of a float, integer, bool or string type."
	},
	"model-rejected": {
		sentence: "ONNX Runtime refused the model: {reason}.",
		fix: "Check that onnxruntime loads it elsewhere; export it again with an op-set this version knows."
	},
	"model-run-failed": {
		sentence: "ONNX Runtime could not run the model: {reason}.",
		fix: "Check the shapes and types given to the inputs; set concrete shapes where the model leaves them open."
	},
	"feed-invalid": {
		sentence: "The model input or output \"{name}\" does not fit: {reason}.",
		fix: "Compare the names and types with those that `edgewise analyze` lists."
	},
	"tensors-damaged": {
		sentence: "The file {path} is not a safetensors file that Edgewise can read: {reason}.",
		fix: "Remove it to start the training afresh."
	},
	"checkpoint-foreign": {
		sentence: "The checkpoint {path} is of another training: model, data or settings differ.",
		fix: "Give the command it was made with to go on from it, or remove it to start afresh."
	},
	"train-not-finite": {
		sentence: "The loss became {loss} in step {step}: {cause}.",
		fix: "Lower --lr, add --warmup, or limit the gradients with --clip-norm; if the data is at fault, remove or scale those samples."
	},
	"train-memory": {
		sentence: "Training in batches of {batch} cannot stay below {ceiling}: it takes about {least}, with most of the way forward run twice.",
		fix: "Give more with --memory, or train in smaller batches with --batch, which changes the course of the training."
	},
	"train-no-match": {
		sentence: "No parameter of the model is called \"{pattern}\".",
		fix: "Name parameters as the model does, with * for any text: it has {names}."
	},
	"train-type": {
		sentence: "Training computes in float32, but {what} of this model is {dtype}.",
		fix: "Export the model in float32, train it, and convert the result."
	},
	"train-teacher": {
		sentence: "The teacher cannot teach this model: {reason}.",
		fix: "Give a --teacher with the same input and as many outputs as the model that is trained."
	},
	"train-loss-unsuited": {
		sentence: "The loss {loss} does not suit this data set and model: {reason}.",
		fix: "Leave --loss out, or choose one that suits the labels: classes take cross-entropy, numbers take mse, mae or huber."
	},
	"train-loss-option": {
		sentence: "{option} is part of cross-entropy, but this model is trained with the loss {loss}.",
		fix: "Leave it out."
	},
	"train-no-samples": {
		sentence: "The data set has no samples to train on.",
		fix: "Name a training part (x_train, y_train), or lower the share that is kept for testing."
	},
	"train-few-samples": {
		sentence: "The training part has {count} samples, too few to hold some out and choose candidates by them.",
		fix: "Give at least 100 training samples, or set `search.train: false`."
	},
	"train-augment": {
		sentence: "The augmentation \"{name}\" does not suit inputs of type {dtype} or these targets.",
		fix: "Leave it out, or use `--augment none`."
	},
	"worker-memory": {
		sentence: "The sandboxed process used more than {limit} of memory and was stopped.",
		fix: "Raise the memory limit if the model honestly needs more, or use a smaller batch."
	},
	"worker-time": {
		sentence: "The sandboxed process took longer than {limit} for \"{job}\" and was stopped.",
		fix: "Raise the time limit if the model honestly needs longer, or use a smaller batch."
	},
	"worker-died": {
		sentence: "The sandboxed process died ({how}).",
		fix: "The model most likely crashed ONNX Runtime; try it in another version, and see the last lines of its log."
	},
	"model-limit": {
		sentence: "The model is beyond the limit {key}: {value}, at most {limit} allowed.",
		fix: "Make the model smaller, or raise limits.{key} if you trust the file."
	},
	"model-malformed": {
		sentence: "The file is no valid ONNX model: {reason}.",
		fix: "Export the model again; check the download or the upload for truncation."
	},
	"model-opset": {
		sentence: "The model uses op-set {opset} of ai.onnx; op-sets {oldest} to {newest} can be read.",
		fix: "Export the model again with another op-set (17 suits every runtime of today)."
	},
	"model-ir-version": {
		sentence: "The model has version {version} of the ONNX file format; versions {oldest} to {newest} can be read.",
		fix: "Save the model again with an onnx package of today (IR version 8 to 10)."
	},
	"model-name-duplicate": {
		sentence: "The value name \"{name}\" is empty or defined twice.",
		fix: "Export the model again; names must be unique, subgraphs included."
	},
	"model-value-undefined": {
		sentence: "The value \"{name}\" is used by {user} but defined nowhere before.",
		fix: "Export the model again; every input of a node must be made by an earlier node, an input or a constant."
	},
	"model-value-type": {
		sentence: "The model input \"{name}\" is no tensor of a known element type.",
		fix: "Export the model with plain tensor inputs (no sequences, maps or optionals)."
	},
	"model-spelling": {
		sentence: "The node {node} ({op} of op-set {opset}) cannot be written as op-set {target} does.",
		fix: "Export the model again with op-set {target} or newer."
	},
	"model-length": {
		sentence: "The value \"{name}\" is declared with an impossible length, {length}.",
		fix: "Export the model again; lengths are below 2^53, a symbolic one has a name."
	},
	"model-cycle": {
		sentence: "The nodes of the model form a cycle through \"{name}\".",
		fix: "Export the model again; an ONNX graph has no cycles."
	},
	"model-tensor-size": {
		sentence: "A constant of shape {shape} is wrong: {reason}.",
		fix: "Export the model again; shape and data of a constant must agree."
	},
	"model-tensor-type": {
		sentence: "The constant \"{name}\" has the unsupported element type {code}.",
		fix: "Use float, integer, boolean or string constants (no complex, 2-bit or MX types)."
	},
	"model-sparse": {
		sentence: "The sparse constant \"{name}\" is wrong: {reason}.",
		fix: "Export the constant as a dense tensor."
	},
	"model-attribute-type": {
		sentence: "The attribute \"{name}\" of node {node} is {found}, not {expected}.",
		fix: "Export the model again; check the node against the ONNX operator reference."
	},
	"model-attribute-duplicate": {
		sentence: "The attribute \"{name}\" of node {node} is given twice.",
		fix: "Export the model again."
	},
	"model-domain-unknown": {
		sentence: "The node {node} uses the operator {op} of the unknown domain \"{domain}\".",
		fix: "Use ai.onnx operators, or those of com.microsoft that ONNX Runtime brings along; custom operator libraries are not loaded."
	},
	"model-domain-version": {
		sentence: "The node {node} uses the domain \"{domain}\", for which the model names no version.",
		fix: "Export the model again with an opset_import for that domain."
	},
	"model-op-refused": {
		sentence: "The node {node} is a {op}, which holds a compiled program instead of a model.",
		fix: "Give the model as it was before compilation for the device."
	},
	"model-function": {
		sentence: "The model-local function {name} cannot be used: {reason}.",
		fix: "Export the model with its functions inlined (onnx.inliner)."
	},
	"model-external-path": {
		sentence: "The constant \"{name}\" keeps its data in \"{location}\", which is no plain file name.",
		fix: "Keep external data in a file beside the model, named without any folder."
	},
	"model-external-memory": {
		sentence: "The constant \"{name}\" points into memory instead of into a file.",
		fix: "Save the model with its weights inside, or in a file beside it."
	},
	"model-external-missing": {
		sentence: "The constant \"{name}\" keeps its data in \"{location}\", which is missing or shorter than {bytes} bytes.",
		fix: "Commit that file beside the model, or save the model with its weights inside."
	},
	"path-outside": {
		sentence: "The path {path} leads out of the repository.",
		fix: "Name a file inside the repository; links that leave it are not followed."
	},
	"model-lfs-pointer": {
		sentence: "The file {path} is a Git LFS pointer, not the model itself ({size} bytes).",
		fix: "Fetch it: `lfs: true` in actions/checkout, or `git lfs pull`."
	},
	"table-damaged": {
		sentence: "Line {row} of the table {path} is not what it should be: {reason}.",
		fix: "Restore the file, or make it again: `edgewise table DIR --out table.csv`."
	},
	"table-unknown": {
		sentence: "The table has no figure \"{key}\"; it has: {known}.",
		fix: "Ask for one of those; a latency is written with its device, such as latency-p50@pi4."
	},
	"table-unreliable": {
		sentence: "The figure {key} of this table is not to be relied on: {reason}.",
		fix: "Leave it out; to look at it all the same, read the table with `allowUnreliable: true`."
	},
	"table-nothing": {
		sentence: "There is nothing in {path} to make a table of.",
		fix: "Name folders of `edgewise search --out`, files of `edgewise profile --out`, or tables written before."
	},
	"ledger-foreign": {
		sentence: "{path} belongs to another search: \"{difference}\" differs.",
		fix: "Choose another output folder, or delete {file} to start anew."
	},
	"search-metric-unknown": {
		sentence: "The search is to go by {metric}, but the model itself has no value for it.",
		fix: "Give the search a data set that yields {metric}, or take it out of the objectives and budgets."
	},
	"ledger-busy": {
		sentence: "Another process is writing to {path}.",
		fix: "Let that search end, or choose another output folder."
	},
	"search-failing": {
		sentence: "The first {count} candidates of the search could not be evaluated; the last: {reason}",
		fix: "Evaluate the model itself with `edgewise run`; if that works, raise the memory or time limit."
	},
	"ledger-version": {
		sentence: "{path} was written in ledger version {found}; this is version {expected}.",
		fix: "Choose another output folder, or finish that search with the version of Edgewise that began it."
	},
	"ledger-damaged": {
		sentence: "{path} is no trial ledger, or was changed: line {line} is not what a search writes.",
		fix: "Restore the file, or choose another output folder to start anew."
	},
	"init-exists": {
		sentence: "These files exist already: {files}.",
		fix: "Edit them, or pass --force to overwrite them."
	},
	"init-which-model": {
		sentence: "Which model to guard is not clear; .onnx files found: {found}.",
		fix: "Name it: edgewise init --model path/to/model.onnx; or, where there is none yet, a space: edgewise init --space ds-cnn"
	},
	"data-damaged": {
		sentence: "The data file {path} cannot be read: {reason}.",
		fix: "Write it again, or name another file under `data`."
	},
	"data-too-large": {
		sentence: "The data file {path} is larger than the limit of {limit}.",
		fix: "Use a smaller evaluation set; a few thousand samples are enough to judge a model."
	},
	"data-type": {
		sentence: "The array {path} holds elements of type {type}, which are not read.",
		fix: "Save plain numbers: uint8, int8, int16, int32, int64, float16, float32 or float64; object arrays are never read."
	},
	"data-fortran-order": {
		sentence: "The array {path} is stored in Fortran order.",
		fix: "Save `numpy.ascontiguousarray(array)`."
	},
	"data-column-unknown": {
		sentence: "The table {path} has no column {column}; it has {columns}.",
		fix: "Set `data.label` to the name or index of the label column."
	},
	"data-image-unsupported": {
		sentence: "The image {path} is of a kind that is not read ({reason}).",
		fix: "Convert it to an 8-bit PNG without interlacing, or to JPEG, PGM or PPM."
	},
	"data-image-sizes": {
		sentence: "The image {path} is {found} and the first one is {expected}.",
		fix: "Resize all images to the input of the model."
	},
	"data-arrays-unknown": {
		sentence: "None of the arrays of {path} looks like samples; it has {names}.",
		fix: "Name them x_train, y_train, x_test, y_test, or x and y, or set `data.x` and `data.y`."
	},
	"data-arrays-ambiguous": {
		sentence: "The arrays {found} of {path} could all be meant; it has {names}.",
		fix: "Put the prefix of the wanted ones after the folder (`folder/prefix`), or set `data.x` and `data.y`."
	},
	"data-array-missing": {
		sentence: "There is no array {name} in {path}; it has {names}.",
		fix: "Use one of these names."
	},
	"data-count-mismatch": {
		sentence: "In {path}, there are {x} samples and {y} labels.",
		fix: "Give one label for each sample."
	},
	"data-parts-differ": {
		sentence: "In {path}, training samples are {train} and test samples {test}.",
		fix: "Save both with the same shape and type."
	},
	"data-labels-missing": {
		sentence: "The labels of {path} are missing, or are not class indices 0, 1, 2 ….",
		fix: "Give one whole number for each sample, or choose a metric for numbers: mae or mse."
	},
	"data-format-unknown": {
		sentence: "The data set {path} is in no known form.",
		fix: "Use an .npz, .npy files in a folder, IDX files, a .csv, or a folder of class-named image folders."
	},
	"data-source-invalid": {
		sentence: "The data description {path} is not valid at {at}: {reason}.",
		fix: "It takes path, layout, split, scale, shape, train, test, x, y, isTest, label, task and classes."
	},
	"data-shape-mismatch": {
		sentence: "A sample of {path} is {sample}, and {wanted} is wanted.",
		fix: "Use the data set the model was made for, or set `data.shape`."
	},
	"data-layout-ambiguous": {
		sentence: "Samples of {sample} fit the input {wanted} both as they are and with channels moved.",
		fix: "Set `data.layout` to nchw or nhwc, whichever the samples are stored in."
	},
	"data-scaling": {
		sentence: "The scaling gives {given} means or deviations, and the samples have {channels} channels.",
		fix: "Give one number, or one for each channel."
	},
	"data-feed-type": {
		sentence: "Samples of type {from} cannot be fed to an input of type {to}.",
		fix: "Feed a model with float32, float16, uint8, int8, int32 or int64 inputs."
	},
	"shape-op-unknown": {
		sentence: "The node {node} is the operator {op}, whose shapes cannot be inferred.",
		fix: "Export the model with standard ai.onnx operators, or ask for this one in an issue."
	},
	"shape-op-version": {
		sentence: "The node {node} uses {op}, which op-set {version} does not have.",
		fix: "Export the model again, with the op-set that its operators belong to."
	},
	"shape-conflict": {
		sentence: "The shapes at node {node} ({op}) do not fit: {reason}.",
		fix: "Check the layer in the code that exported the model, and the input shapes if you set them yourself."
	},
	"shape-declared": {
		sentence: "The model declares its output \"{name}\" as {declared}, but computes {inferred}.",
		fix: "Export the model again, or correct the declared type of the output."
	},
	"shape-override": {
		sentence: "The shape {shape} cannot be given to the model input \"{name}\": {reason}.",
		fix: "Compare the names and shapes with those that `edgewise analyze` lists."
	},
	"shape-effort": {
		sentence: "The shapes of the model take more than {limit} steps to infer.",
		fix: "Simplify the model: nested loops and branches, operators with thousands of inputs or outputs."
	},
	"space-invalid": {
		sentence: "The declared search space cannot be read: {reasons}.",
		fix: "Compare it with the example in docs/spaces.md."
	},
	"space-file": {
		sentence: "The search space in {path} cannot be read: {reason}.",
		fix: "Compare it with the example in docs/spaces.md."
	},
	"space-too-large": {
		sentence: "A network of the search space would have {count} weights in {name}; the limit is {limit}.",
		fix: "Offer smaller widths or kernels, a coarser resolution, or `head: pool`."
	},
	"space-task": {
		sentence: "No network can be made for samples of {input} and {outputs} outputs.",
		fix: "Give channels and up to three lengths, all whole numbers from 1, at most 2^24 values a sample and 65,536 outputs."
	},
	"space-rank": {
		sentence: "The search space {name} does not fit samples of {input}: its windows have another number of axes.",
		fix: "Use a space for this kind of data (docs/spaces.md), or give kernels as one number."
	},
	"space-unknown": {
		sentence: "There is no search space named \"{name}\".",
		fix: "{hint}Use one of {names}, or declare your own (docs/spaces.md)."
	},
	"genotype-invalid": {
		sentence: "This is no {kind} architecture: {text}.",
		fix: "Write it as docs/spaces.md shows."
	},
	"config-too-large": {
		sentence: "The configuration is larger than {limit}.",
		fix: "Shorten it; budgets of thousands of models belong into several files."
	},
	"config-yaml": {
		sentence: "The configuration is not valid YAML: {reason}.",
		fix: "Correct the syntax at this place."
	},
	"config-alias": {
		sentence: "The aliases of the configuration expand without bound, or not at all: {reason}.",
		fix: "Write the values out."
	},
	"config-key-refused": {
		sentence: "{at}: the key {key} is not allowed.",
		fix: "Use another name."
	},
	"config-unknown-key": {
		sentence: "{at} has no setting {key}.",
		fix: "{hint}Settings here: {known}."
	},
	"config-missing": {
		sentence: "{at} is missing.",
		fix: "Add it: {expected}."
	},
	"config-type": {
		sentence: "{at} is {found}, but must be {expected}.",
		fix: "Correct the value."
	},
	"config-value": {
		sentence: "{at} cannot be {text}.",
		fix: "{hint}{fix}"
	},
	"config-quantity": {
		sentence: "{at}: {text} is not {expected}.",
		fix: "Write for example {example}."
	},
	"config-unknown-metric": {
		sentence: "{at}: there is no metric {key}.",
		fix: "{hint}Metrics: {known}."
	},
	"config-unknown-device": {
		sentence: "{at}: the device {key} is not among the devices of this file.",
		fix: "{hint}Devices: {known}."
	},
	"config-unknown-model": {
		sentence: "{at}: the model {key} is not among the models of this file.",
		fix: "{hint}Models: {known}."
	},
	"config-device-needed": {
		sentence: "{at}: {metric} depends on the device, and none is named.",
		fix: "Name it: {example}."
	},
	"config-device-not-wanted": {
		sentence: "{at}: {metric} is the same on every device.",
		fix: "Leave {device} out: {example}."
	},
	"config-budget-empty": {
		sentence: "{at} sets no budget.",
		fix: "Give it limit, max-regression or both."
	},
	"config-space": {
		sentence: "{at}: {reason}.",
		fix: "See docs/spaces.md for what a family of networks may hold."
	},
	"config-space-needed": {
		sentence: "{at} names no model file, and no space to look for an architecture in.",
		fix: "Name the file under path, or a space such as ds-cnn under space."
	},
	"config-task-needed": {
		sentence: "{at} names neither a model file nor a data set, so what goes in and comes out is not known.",
		fix: "Name a data set under data, or input and outputs under task."
	},
	"config-data-needed": {
		sentence: "{at}: {metric} needs a data set, and the model has none.",
		fix: "Add data: path/to/set.npz to the model."
	},
	"config-duplicate": {
		sentence: "{at}: the name {name} is taken already.",
		fix: "Give each model a name of its own."
	},
	"config-path-outside": {
		sentence: "{at}: {path} is not a path inside the repository.",
		fix: "Write a path relative to the repository, with forward slashes and without \"..\"."
	},
	"config-date": {
		sentence: "{at}: {text} is not a date.",
		fix: "Write it as YYYY-MM-DD, for example {example}."
	},
	"cost-op-unknown": {
		sentence: "The cost of {op} (node {node}) is not known.",
		fix: "Report the operator, or replace it by standard ones in the export."
	},
	"device-models": {
		sentence: "These models cannot be measured together: {reason}.",
		fix: "Give each model a name of its own; \"reference\" is taken by the reference model."
	},
	"device-input": {
		sentence: "No input can be made up for \"{name}\": {reason}.",
		fix: "Give its shape under `shapes` in edgewise.yml, or with --shape NAME=1,3,32,32."
	},
	"device-wasm": {
		sentence: "The device {device} names a WebAssembly provider, which is 4 times slower than native code and no latency source.",
		fix: "Use the provider `cpu`, or a `command` device that runs your target."
	},
	"device-runtime": {
		sentence: "The device {device} needs ONNX Runtime, but {reason}.",
		fix: "Run `edgewise doctor`: it lists the three ways to get it."
	},
	"device-committed": {
		sentence: "The device {device} would load {path}, which is committed to the repository or beyond what git can tell: a pull request could have brought it.",
		fix: "Install it in the workflow (`npm ci`) and take it out of git."
	},
	"device-tfjs": {
		sentence: "The device {device} needs TensorFlow.js with the backend {backend}, but {reason}.",
		fix: "Run `npm install {package}` in the repository before Edgewise; it is an optional peer, never installed for you."
	},
	"device-tfjs-op": {
		sentence: "TensorFlow.js cannot run {op} (node {node}): {reason}.",
		fix: "Replace the operator in the export, or measure with a `host` or `command` device."
	},
	"device-throttled": {
		sentence: "{count} rounds were discarded because the device throttled; too few were left.",
		fix: "Improve cooling or the power supply, or let the device rest, then measure again."
	},
	"device-fake-model": {
		sentence: "The fake device {device} has no latency for the model \"{model}\".",
		fix: "Set its `latency` in edgewise.yml, one for all models or by model name, or `ns-per-mac`."
	},
	"device-command-syntax": {
		sentence: "The command \"{run}\" cannot be split into words: {reason}.",
		fix: "It runs without a shell: put pipes, variables and redirections into a script and name that."
	},
	"device-command-failed": {
		sentence: "The command of device {device} {how}. {stderr}",
		fix: "Run it by hand: {command}"
	},
	"device-command-output": {
		sentence: "The command of device {device} printed line {number}: {line} — {reason}.",
		fix: "Print one JSON object per line, with \"latencyMs\": 1.23 in it, and everything else to standard error."
	},
	"option-unsuited": {
		sentence: "{option} does nothing without {wanted}.",
		fix: "Leave it out, or add {wanted}."
	},
	"option-invalid": {
		sentence: "{option} cannot be \"{text}\".",
		fix: "Write {form}."
	},
	"argument-missing": {
		sentence: "The argument <{argument}> is missing.",
		fix: "See `edgewise {command} --help` for examples."
	},
	"evaluate-inputs": {
		sentence: "Only models with one input of known shape can be evaluated on a data set; this one has: {inputs}.",
		fix: "Export the model with one input, or judge it without an accuracy budget."
	},
	"evaluate-not-finite": {
		sentence: "The model gives values that are not numbers for sample {sample}.",
		fix: "Check the scaling under `data.scale`, and whether training diverged."
	},
	"evaluate-no-samples": {
		sentence: "There are no samples to evaluate on.",
		fix: "Check the split of the data set, and any limit on the number of samples."
	},
	"evaluate-classes": {
		sentence: "The model gives {outputs} scores and the data set has {classes} classes.",
		fix: "Use the data set the model was trained for."
	},
	"evaluate-targets": {
		sentence: "The model gives {outputs} numbers a sample and the data set has {targets}.",
		fix: "Give as many targets as outputs; for class indices choose top-1, top-k, f1 or auc."
	},
	"evaluate-one-class": {
		sentence: "The metric {metric} has no value: the samples are all of one class.",
		fix: "Evaluate on samples of at least two classes."
	},
	"data-missing": {
		sentence: "The model {model} has no data set to evaluate it on.",
		fix: "Add `data:` to the model in edgewise.yml; see docs/configuration.md."
	},
	"ledger-plan": {
		sentence: "The ledger {path} was not written by `edgewise search`.",
		fix: "Name the folder that was given to `edgewise search --out`."
	},
	"config-not-found": {
		sentence: "There is no configuration at {path}.",
		fix: "Write one with `edgewise init`, or name it with --config."
	},
	"config-invalid": {
		sentence: "The configuration {path} has mistakes.",
		fix: "See them with `edgewise gate --config {path}`."
	},
	"device-unknown": {
		sentence: "The configuration has no device {device}; it has: {known}.",
		fix: "Name one of them, or add the device to edgewise.yml."
	},
	"device-analytic": {
		sentence: "The device {device} is a formula or a predictor; there is nothing to measure.",
		fix: "Use `edgewise gate`, which predicts with it, or name a device that runs models."
	},
	"model-unknown": {
		sentence: "The configuration has no model {model}; it has: {known}.",
		fix: "Name one of them with --model."
	},
	"train-not-differentiable": {
		sentence: "The model cannot be trained through {op} (node {node}): it has no gradient.",
		fix: "Export the model from floating-point training code without fusion or quantisation, or freeze every parameter before this node."
	},
	"train-variant": {
		sentence: "The model cannot be trained through {op} (node {node}) with {variant}.",
		fix: "Replace the layer in the code that exports the model, or freeze every parameter before this node."
	},
	"train-shape": {
		sentence: "The shape of {value}, made by {op} (node {node}), depends on the data, so no training step can be built.",
		fix: "Give fixed input shapes with --shape, or take the layer out of what is trained."
	},
	"train-data-dependent": {
		sentence: "The model cannot be trained through {op} (node {node}): its input {input} is not a constant.",
		fix: "Export the model with constants there, or freeze every parameter before this node."
	},
	"train-dropout": {
		sentence: "The ratio of Dropout (node {node}) is not a constant.",
		fix: "Export the model with a constant ratio."
	},
	"train-no-parameters": {
		sentence: "The model has no parameter to train: {reason}.",
		fix: "Export it in floating point with its weights as initialisers, and leave some of them unfrozen."
	},
	"train-loss": {
		sentence: "The loss {loss} does not fit the output \"{output}\" of shape [{shape}]: {reason}.",
		fix: "Choose another loss, or train the model that ends before its last layer."
	},
	"train-inputs": {
		sentence: "Only models with one input can be trained; this one has: {inputs}.",
		fix: "Export the model with one input; several arrays can stand side by side in one, which the model slices."
	},
	"search-no-proxy": {
		sentence: "The network has no training-free score to be ranked by: {reason}.",
		fix: "Train candidates (method: auto, with a data set), or use another space."
	},
	"search-nothing-free": {
		sentence: "No channel group of the model {model} can be changed, so there is nothing to search.",
		fix: "See docs/search.md for what keeps a group fixed."
	},
	"device-formula": {
		sentence: "The formula of {device} leaves out layers of this model: {ops}.",
		fix: "Measure the model on the chip through a `kind: command` device."
	},
	"predict-unlike": {
		sentence: "The predictor of {device} was fitted on nothing like this model: {reason}.",
		fix: "Measure it and models like it: `edgewise profile --device {device} model.onnx --out more.jsonl`, then `edgewise fit` with that file too."
	},
	"predict-roofline": {
		sentence: "There is no data sheet of {name}; there is one of: {known}.",
		fix: "Name one of those, `roofline:generic` for what none is like, or a file that `edgewise fit` made."
	},
	"predict-space": {
		sentence: "The predictor of {device} is for the space {space} as it was in another version.",
		fix: "Measure the devices again with this version: `edgewise profile --space {space}`, then `edgewise fit --from`."
	},
	"fit-space": {
		sentence: "{path} does not say which space it is of, or not the same as the others: {found}.",
		fix: "Name files of `edgewise profile --space` with one and the same --space, --input and --outputs."
	},
	"predict-median": {
		sentence: "The predictor of {device} tells the median latency, not {metric}.",
		fix: "Budget latency-p50 for it, or measure it on a runner."
	},
	"predictor-invalid": {
		sentence: "{path} is no predictor that this version reads: {reason}.",
		fix: "Make it again: `edgewise fit measurements.jsonl --out predictor.json`."
	},
	"profile-damaged": {
		sentence: "Line {line} of {path} is no measurement: {reason}.",
		fix: "Delete that line, or measure again into a new file."
	},
	"profile-foreign": {
		sentence: "{path} holds other measurements: {difference} differs.",
		fix: "Give another --out, or repeat the command that began this file."
	},
	"profile-nothing": {
		sentence: "There is nothing to measure: neither --space nor a model is given, or both are.",
		fix: "Give `--space mobilenet-v1 --samples 200`, or ONNX files."
	},
	"profile-task": {
		sentence: "The input shape \"{text}\" is no list of lengths.",
		fix: "Write the lengths of one sample, channels first: `--input 3,96,96`."
	},
	"fit-rows": {
		sentence: "There are {rows} different models measured; a predictor is fitted on {needed} or more.",
		fix: "Measure more: the same `edgewise profile` command with more --samples goes on where it ended."
	},
	"fit-families": {
		sentence: "Families of models cannot be compared: {reason}.",
		fix: "Measure more of one space: `edgewise profile --space` with more --samples goes on where it ended; `--families all` takes every family that it has a form for."
	},
	"fit-devices": {
		sentence: "The measurements are of several devices: {devices}.",
		fix: "Fit one device at a time; what another one knows comes in with --prior."
	},
	"predict-table-invalid": {
		sentence: "The table of latencies {path} cannot be used: {reason}.",
		fix: "Write one line of column names (`ops`, then one per device) and one row per architecture, latencies in ms, and name the encoding of its `ops`."
	},
	"predict-device-unknown": {
		sentence: "The table {path} has no device {device}.",
		fix: "Name one of its columns: {devices}."
	},
	"predict-too-few": {
		sentence: "A latency predictor cannot be fitted on {count} measured architectures; it takes {least}.",
		fix: "Measure more architectures; ten that differ much teach more than fifty alike."
	},
	"optimiser-devices": {
		sentence: "A neural optimiser practises on known devices, and there is none.",
		fix: "Give `learnSources` the latencies of at least one device; each more makes designs for new ones better."
	},
	"optimiser-mismatch": {
		sentence: "The neural optimiser was trained for another task: {difference} differs.",
		fix: "Give it the encoding and the costs that it was trained with, or train one for these."
	},
	"optimiser-invalid": {
		sentence: "{path} is no neural optimiser that this version reads: {reason}.",
		fix: "Train it again and write what `optimiserText` gives."
	},
	"optimiser-cost": {
		sentence: "A design cannot be limited in {cost}: it is not among the costs of its task ({known}).",
		fix: "Leave that limit out, or give the task a cost of that name."
	},
	"optimiser-predictor": {
		sentence: "{path} does not tell its device by other devices of one space, which is what a design rests on.",
		fix: "Make it so: `edgewise fit few.jsonl --from known.jsonl,other.jsonl --out {path}`."
	},
	"optimiser-search": {
		sentence: "{path} judged no architectures that a design of {space} can rest on: {reason}.",
		fix: "Name the folder of a search in that space that judged a quality, and for longer: `edgewise search --space {space} --time 5m --out DIR`."
	}
};
/** A mistake in what the user gave us: shown as code, sentence and fix, without a stack; exit code 2. */
var UserError = class extends Error {
	code;
	fix;
	/** Where to read more. */
	docs;
	/** The file it is about, as its reader named it; an annotation is put there. */
	file;
	constructor(code, sentence, fix, options) {
		super(sentence, options), this.file = options?.file, this.name = "UserError", this.code = code, this.fix = fix, this.docs = `https://github.com/edgewise/edgewise/blob/main/docs/errors.md#${code}`;
	}
};
/**
* The `UserError` for a catalogue row; values are cut to 200 characters and stripped of control characters.
* @example throw userError('file-not-found', { path: 'model.onnx' })
*/
function userError(code, values, options) {
	let { sentence, fix } = catalogue[code];
	return new UserError(code, fill(sentence, values), fill(fix, values), options);
}
function fill(template, values) {
	return template.replace(/\{(\w+)\}/g, (_, key) => printable(String(values[key] ?? `{${key}}`)));
}
/** Text safe to print on one line: no control or bidirectional-override characters, at most `limit` characters. */
function printable(text, limit = 200) {
	let clean = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, " ");
	return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}
/** A broken invariant of ours: exit code 3, stack, "please report". */
function internal(message) {
	throw Error(`internal: ${message}`);
}
export { userError as a, printable as i, catalogue as n, internal as r, UserError as t };
