"""Other people's searchers on the bench `search`: `search.py CASES METHOD QUERIES SEEDS` prints the cells each run asked for.

CASES is a JSON file: `ops` (six digits a cell), `accuracy` (by cell), `cases` (each `latency` by cell and `limit`). Every
method is given the latency of any cell and the limit, minimises (-accuracy, latency), and pays a query only for a cell
within the limit that it has not asked for before. METHOD: pymoo-nsga2, optuna-tpe, optuna-nsga2.
"""

import json
import sys
import time
import types
import warnings

warnings.filterwarnings("ignore")


class Done(Exception):
    pass


class Desk:
    """Answers, counts, and ends a run at its last query, or when so many proposals brought so few of them."""

    def __init__(self, task, case, queries):
        self.cells = task["cells"]
        self.accuracy = task["accuracy"]
        self.latency = case["latency"]
        self.limit = case["limit"]
        self.queries = queries
        self.asked = {}
        self.left = 100 * queries

    def ask(self, genome):
        """(accuracy or None, latency, excess) of a genome."""
        if len(self.asked) >= self.queries or self.left <= 0:
            raise Done
        self.left -= 1
        cell = self.cells["".join(str(int(op)) for op in genome)]
        latency = self.latency[cell]
        if latency > self.limit:
            return None, latency, latency / self.limit - 1
        self.asked[cell] = True
        return self.accuracy[cell], latency, 0.0


def pymoo_nsga2(desk, seed):
    try:
        import alive_progress  # noqa: F401
    except ImportError:
        # pymoo imports its progress bar always; it is off here.
        sys.modules["alive_progress"] = types.SimpleNamespace(alive_bar=None)
    import numpy as np
    from pymoo.algorithms.moo.nsga2 import NSGA2
    from pymoo.core.mutation import Mutation
    from pymoo.core.problem import ElementwiseProblem
    from pymoo.operators.crossover.ux import UniformCrossover
    from pymoo.operators.sampling.rnd import IntegerRandomSampling
    from pymoo.optimize import minimize

    class Cells(ElementwiseProblem):
        def __init__(self):
            super().__init__(n_var=6, n_obj=2, n_ieq_constr=1, xl=0, xu=4, vtype=int)

        def _evaluate(self, x, out, *args, **kwargs):
            accuracy, latency, excess = desk.ask(x)
            out["F"] = [-(accuracy or 0), latency]
            out["G"] = [excess]

    class AnyOther(Mutation):
        def _do(self, problem, X, **kwargs):
            rng = kwargs.get("random_state") or np.random.default_rng(seed)
            change = rng.random(X.shape) < 1 / 6
            return np.where(change, rng.integers(0, 5, X.shape), X)

    algorithm = NSGA2(
        pop_size=24,
        n_offsprings=8,
        sampling=IntegerRandomSampling(),
        crossover=UniformCrossover(prob=0.9),
        mutation=AnyOther(),
        eliminate_duplicates=True,
    )
    minimize(Cells(), algorithm, ("n_gen", 100000), seed=seed, verbose=False)


def optuna_with(sampler):
    def run(desk, seed):
        import optuna

        optuna.logging.set_verbosity(optuna.logging.ERROR)

        def limits(trial):
            return (trial.user_attrs.get("excess", 0.0),)

        study = optuna.create_study(directions=["maximize", "minimize"], sampler=sampler(optuna, seed, limits))

        def objective(trial):
            genome = [trial.suggest_categorical(f"e{i}", [0, 1, 2, 3, 4]) for i in range(6)]
            accuracy, latency, excess = desk.ask(genome)
            trial.set_user_attr("excess", excess)
            return accuracy or 0.0, latency

        study.optimize(objective, n_trials=desk.left)

    return run


methods = {
    "pymoo-nsga2": pymoo_nsga2,
    # Multivariate: its default draws each edge for itself, and took twenty times as long.
    "optuna-tpe": optuna_with(
        lambda o, seed, c: o.samplers.TPESampler(seed=seed, multivariate=True, constraints_func=c)
    ),
    "optuna-nsga2": optuna_with(
        lambda o, seed, c: o.samplers.NSGAIISampler(seed=seed, population_size=24, constraints_func=c)
    ),
}

path, method, queries, seeds = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
with open(path) as file:
    task = json.load(file)
task["cells"] = {digits: i for i, digits in enumerate(task["ops"])}
runs = []
for case in task["cases"]:
    for seed in range(seeds):
        desk = Desk(task, case, queries)
        start = time.process_time()
        try:
            methods[method](desk, seed)
        except Done:
            pass
        runs.append({"cells": list(desk.asked), "seconds": time.process_time() - start})
print(json.dumps(runs))
