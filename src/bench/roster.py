#!/usr/bin/env python3
"""Measures the roster engine with an outside judge.

    src/bench/roster.py --judge DIR [--program "java -jar target/dutydesk.jar"] [--sizes STML] [--seeds 1-5]
                        [--short 5] [--long 30] [--repairs 5]

DIR holds gen.py, baseline.py, bound.py, score.py and disturb.py of format duty-roster/1. The engine never counts for
itself: every roster is counted by score.py. The table says, per problem:

    hard    violations                         soft5, soft30   points after so many seconds
    first   seconds from the start of the command, reading included, to the first roster without violations
    bound   points the engine has proven no roster to be below (at the long limit)
    q       (clerk - soft) / (clerk - bound), clerk being baseline.py greedy
    fair    fairness points above the proven fairest counts
    repair  changed seats over the seats that lost their person, worst of the cases; then the whole process's seconds
"""
import argparse
import json
import re
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--judge", required=True, type=Path)
    a.add_argument("--program", default="java -jar target/dutydesk.jar")
    a.add_argument("--sizes", default="STML")
    a.add_argument("--seeds", default="1-5")
    a.add_argument("--short", type=int, default=5)
    a.add_argument("--long", type=int, default=30)
    a.add_argument("--repairs", type=int, default=5)
    o = a.parse_args()
    first, _, last = o.seeds.partition("-")
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(o, Path(folder))
        print("%-5s %5s %6s %7s %7s %7s %7s %6s %6s %5s  %s" % (
            "", "hard", "first", "clerk", "soft%d" % o.short, "soft%d" % o.long, "bound", "q%d" % o.short,
            "q%d" % o.long, "fair", "repair"))
        for size in o.sizes:
            rows = [bench.problem(size, seed) for seed in range(int(first), int(last or first) + 1)]
            rows = [r for r in rows if r]
            if rows:
                print("%-5s median q%d %.4f  q%d %.4f  over bound %.4f" % (
                    size, o.short, statistics.median(r[0] for r in rows), o.long,
                    statistics.median(r[1] for r in rows), statistics.median(r[2] for r in rows)), flush=True)


class Bench:
    def __init__(self, options, folder):
        self.o = options
        self.folder = folder

    def judge(self, script, *args):
        return subprocess.run([sys.executable, str(self.o.judge / script), *map(str, args)], capture_output=True,
                              text=True)

    def program(self, *args):
        begun = time.monotonic()
        run = subprocess.run([*shlex.split(self.o.program), "roster", "solve", *map(str, args)], capture_output=True,
                             text=True)
        if run.returncode > 1:
            sys.exit("the program failed: " + run.stderr)
        said = dict(re.findall(r"(\w+)=([-0-9.]+)", run.stdout))
        return said, time.monotonic() - begun, run.stdout

    def score(self, problem, roster, *more):
        return json.loads(self.judge("score.py", problem, roster, "--json", *more).stdout)

    def problem(self, size, seed):
        problem = self.folder / ("%s-%d.json" % (size, seed))
        problem.write_text(self.judge("gen.py", size, "--seed", seed).stdout, encoding="utf-8")
        greedy = self.folder / "clerk.csv"
        greedy.write_text(self.judge("baseline.py", "greedy", problem).stdout, encoding="utf-8")
        clerk = self.score(problem, greedy)["soft"]
        short, long = self.folder / "short.csv", self.folder / "long.csv"
        said, seconds, text = self.program(problem, "--out", short, "--time-limit", "%ds" % self.o.short)
        if int(said["hard"]) > 0:
            proven = [line for line in text.splitlines()[1:] if "无" in line or "roven" in line]
            print("%s-%-3d %5s after %.2f s: %s" % (size, seed, said["hard"], seconds, " ".join(proven)), flush=True)
            return None
        told = self.score(problem, short)
        more, _, _ = self.program(problem, "--out", long, "--time-limit", "%ds" % self.o.long)
        best = self.score(problem, long)
        bound = max(int(said["bound"]), int(more["bound"]))
        q = [(clerk - s["soft"]) / (clerk - bound) for s in (told, best)]
        print("%s-%-3d %5d %6s %7d %7d %7d %7d %6.4f %6.4f %5d  %s" % (
            size, seed, told["hard"] + best["hard"], said.get("first", "-"), clerk, told["soft"], best["soft"], bound,
            q[0], q[1], told["softBy"]["fairness"], self.repairs(problem, short)), flush=True)
        return q[0], q[1], told["soft"] / max(1, bound)

    def repairs(self, problem, roster):
        worst, slowest, open_cases = 0.0, 0.0, 0
        for seed in range(1, self.o.repairs + 1):
            case, mended = self.folder / "case.json", self.folder / "mended.csv"
            self.judge("disturb.py", problem, roster, "--seed", seed, "--out", case)
            told = json.loads(case.read_text(encoding="utf-8"))
            said, seconds, text = self.program(case, "--out", mended, "--base", roster, "--frozen", told["frozen"])
            slowest = max(slowest, seconds)
            judged = self.score(case, mended, "--base", roster, "--frozen", told["frozen"], "--nobound")
            if judged["hard"] > 0:
                open_cases += 1
            else:
                worst = max(worst, judged["changed"] / told["mustChange"])
        return "%.2f in %.2f s%s" % (worst, slowest, ", %d without a roster" % open_cases if open_cases else "")


if __name__ == "__main__":
    main()
