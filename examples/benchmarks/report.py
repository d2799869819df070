#!/usr/bin/env python3
"""Fills the page of benchmarks: report.py TEMPLATE PAGE RESULTS...

The template says {{name}} where the part of that name goes. Ratios are those within one run, and of
several runs the median.
"""
import os
import re
import statistics
import sys

from table import Results, short, times

TROUPE = "troupe"
JVM = ("pekko", "jdk", "jox", "vertx")
# Whose handlers of `banking` block, as Troupe's do.
BLOCKING = ("jdk", "jox", "beam")


def of_family(peer, families):
    return peer.split("-")[0] in families


class Runs:
    """The runs one by one, and all together."""

    def __init__(self, files):
        self.each = [Results([f]) for f in files]
        self.all = Results(files)
        self.peers = [p for p in self.all.peers
                      if p.split("-")[0] not in (TROUPE, "limit") and not p.endswith("-untimed")]

    def ratio(self, key, peers):
        """Troupe's ratio to the best of some peers in each run, their median, and who was best."""
        ratios, bests = [], []
        for run in self.each:
            got = [(run.ratio(key, TROUPE, p), p) for p in peers]
            got = [g for g in got if g[0]]
            if got:
                ratios.append(min(got)[0])
                bests.append(min(got)[1])
        return (statistics.median(ratios), ratios, statistics.mode(bests)) if ratios else None

    def values(self, workload, metric, unit, peer=TROUPE):
        got = [run.median((workload, metric, unit), peer) for run in self.each]
        return [g for g in got if g is not None]


class Goals:
    """The table of goals."""

    def __init__(self, runs):
        self.runs = runs
        self.lines = []

    def ratio(self, workload, least, whom, peers, metric="rate", unit=None):
        keys = [k for k in self.runs.all.rows if k[:2] == (workload, metric)]
        got = keys and self.runs.ratio(keys[0], peers)
        goal = f"{least:g} × {whom}"
        if not got:
            self.line(workload, goal, "not measured", None)
            return
        median, ratios, best = got
        key = keys[0]
        text = (f"{times(median)} {best}: {short(self.runs.all.median(key, TROUPE))} to "
                f"{short(self.runs.all.median(key, best))} {key[2]}")
        self.line(workload, goal, text + self.spread(ratios, times), median >= least)

    @staticmethod
    def spread(values, form):
        return f" ({', '.join(form(v) for v in values)})" if len(values) > 1 else ""

    def line(self, workload, goal, text, met):
        verdict = "" if met is None else "met" if met else "**missed**"
        self.lines.append(f"| {workload} | {goal} | {text} | {verdict} |")

    def text(self):
        r, peers = self.runs, self.runs.peers
        for w in ("pingpong", "threadring", "big"):
            self.ratio(w, 2, "the best peer", peers)
        self.ratio("call-actor", 2, "beam", ["beam"])
        self.ratio("call-actor", 1, "jdk-ltq", ["jdk-ltq"])
        self.ratio("call-nested", 1, "beam", ["beam"])
        self.ratio("call-nested", 3, "the best JVM peer", [p for p in peers if of_family(p, JVM)])
        self.ratio("call-latency", 3, "pekko-tuned", ["pekko-tuned"])
        self.ratio("call-latency-vt", 1, "jdk-ltq", ["jdk-ltq"])
        self.ratio("banking", 1, "pekko-tuned", ["pekko-tuned"])
        self.ratio("banking", 1.5, "the best blocking peer",
                   [p for p in peers if of_family(p, BLOCKING)])
        for w in ("cast-throughput", "fan-in"):
            self.ratio(w, 1, "jdk-ltq", ["jdk-ltq"])
            self.ratio(w, 2, "pekko-tuned", ["pekko-tuned"])
        self.ratio("fjthrput", 1.5, "pekko-tuned", ["pekko-tuned"])
        self.ratio("spawn", 3, "the best peer", peers)
        self.memory()
        self.skewed(peers)
        self.blocking()
        return "\n".join(["| workload | at least | measured (each run) | |", "|---|---|---|---|"]
                         + self.lines)

    def memory(self):
        bare = self.runs.values("memory", "heap-without-stub", "B/actor")
        full = self.runs.values("memory", "heap", "B/actor")
        server = self.runs.values("memory", "heap-of-server", "B/actor")
        goal = "at most 100 bytes of heap for an idle actor, its server aside"
        if not bare or not full or not server:
            self.line("memory", goal, "not measured", None)
            return
        own = statistics.median(bare) - statistics.median(server)
        stub = statistics.median(full) - statistics.median(bare)
        self.line("memory", goal, f"{own:.0f} B; each stub that is kept takes {stub:.0f} B more, "
                  f"the server here {statistics.median(server):.0f} B", own <= 100)

    def skewed(self, peers):
        goal, key = "efficiency within 2 points of the best peer", ("skewed", "efficiency", "%")
        behind, bests = [], []
        for run in self.runs.each:
            got = [(run.median(key, p), p) for p in peers if run.median(key, p)]
            own = run.median(key, TROUPE)
            if got and own:
                behind.append(max(got)[0] - own)
                bests.append(max(got)[1])
        if not behind:
            self.line("skewed", goal, "not measured", None)
            return
        points = statistics.median(behind)
        where = f"{abs(points):.1f} points {'behind' if points > 0 else 'before'}"
        own = self.runs.all.median(key, TROUPE)
        self.line("skewed", goal, f"{own:.1f} %, {where} {statistics.mode(bests)}"
                  + self.spread(behind, lambda v: f"{-v:+.1f}"), points <= 2)

    def blocking(self):
        goal, walls = "at most 1.3 × the ideal 50 ms", self.runs.values("blocking", "wall", "ms")
        if not walls:
            self.line("blocking", goal, "not measured", None)
            return
        wall = statistics.median(walls)
        self.line("blocking", goal, f"{wall:.1f} ms, {wall / 50:.2f} ×"
                  + self.spread(walls, lambda v: f"{v:.1f}"), wall <= 65)


def every_command(runs):
    return [c for f in runs.all.facts for c in f.get("command", [])]


def machine(runs):
    facts = runs.all.facts[0]

    def one(name):
        return facts.get(name, ["unknown"])[0]

    def every(name):
        seen = dict.fromkeys(v for f in runs.all.facts for v in f.get(name, []))
        return ", ".join(seen) or "unknown"

    versions = "; ".join(dict.fromkeys(v for f in runs.all.facts for v in f.get("version", [])))
    lines = [
        f"- **Machine**: {one('cpu')}, {one('cores')} cores, {one('memory')}, {one('kernel')}",
        f"- **Java**: {one('java')}, `{one('options')}`",
        f"- **Versions**: {versions}",
        f"- **Command**: {', '.join(f'`{c}`' for c in dict.fromkeys(every_command(runs)))}, "
        f"{len(runs.each)} ×",
        f"- **Date**: {every('date')}",
        f"- **Commit**: {every('commit')}",
    ]
    skipped = every("SKIP")
    if skipped != "unknown":
        lines.append(f"- **Skipped**: {skipped}")
    if any("--quick:" in f for f in runs.all.facts):
        lines.append("- **Not a measurement**: run with `--quick`.")
    if runs.all.capacity:
        c = runs.all.capacity
        lines.append(f"- **Cores that the machine gave** before each process: median "
                     f"{statistics.median(c):.2f}, least {min(c):.2f}, most {max(c):.2f}")
    return "\n".join(lines)


def full_table(runs):
    peers = [p for p in runs.all.peers if not p.startswith(TROUPE + "-")]
    peers.sort(key=lambda p: p != TROUPE)
    own = {w for w, _, _ in runs.all.rows if w.startswith("growth-") or w == "fairness"}
    workloads = dict.fromkeys(w for w, _, _ in runs.all.rows if w not in own)
    of = TROUPE if TROUPE in peers else None
    return "\n".join(runs.all.table(of=of, peers=peers, workloads=list(workloads)))


def growth(runs):
    rows = []
    for name in dict.fromkeys(w for w, _, _ in runs.all.rows if w.startswith("growth-")):
        values = runs.values(name, "cost", "ns")
        if values:
            rows.append((name.removeprefix("growth-"), values))
    if not rows:
        return "Not measured."
    base = statistics.median(rows[0][1])
    lines = [f"| actors | ns for a message | beside {rows[0][0]} actors | each run |",
             "|---:|---:|---:|---|"]
    for name, values in rows:
        median = statistics.median(values)
        lines.append(f"| {name} | {median:.1f} | {median / base:.2f} × | "
                     f"{', '.join(f'{v:.1f}' for v in values)} |")
    return "\n".join(lines)


def fairness(runs):
    rows = [k for k in runs.all.rows if k[0] == "fairness"]
    lines = ["| what | value |", "|---|---:|"]
    names = {
        "share-of-others": "what another busy actor handles, beside the endless one",
        "actor-p50": "wait of a message to an idle actor, median",
        "actor-p99": "the same, 99th percentile",
        "thread-p50": "how late a sleeping virtual thread wakes, median",
        "thread-p99": "the same, 99th percentile",
    }
    for key in rows:
        value = runs.all.median(key, TROUPE)
        if value is not None:
            text = f"{value / 1e6:.2f} ms" if key[2] == "ns" else f"{value:.0f} {key[2]}"
            lines.append(f"| {names.get(key[1], key[1])} | {text} |")
    return "\n".join(lines) if len(lines) > 2 else "Not measured."


SWITCHES = {  # what the variant turns, and whether the feature is on in the variant
    "noreserve": ("the reserve of stack before what must not be cut in two", False),
    "starts": ("noting where each actor was started, for the test kit", True),
}


def switches(runs):
    lines = ["| what | workload | metric | on | off | more time or memory, on (each run) |",
             "|---|---|---|---:|---:|---:|"]
    for name, (what, on) in SWITCHES.items():
        variant = f"{TROUPE}-{name}"
        for key in runs.all.rows:
            if key[1] in ("p50", "p99", "rss") or key[1].startswith("heap-"):
                continue
            with_it, without = (variant, TROUPE) if on else (TROUPE, variant)
            ratios = [run.ratio(key, without, with_it) for run in runs.each]
            costs = [100 * (r - 1) for r in ratios if r]
            if costs:
                each = ", ".join(f"{c:+.1f}" for c in costs) if len(costs) > 1 else ""
                lines.append(
                    f"| {what} | {key[0]} | {key[1]}, {key[2]} | "
                    f"{runs.all.cell(key, with_it)} | {runs.all.cell(key, without)} | "
                    f"{statistics.median(costs):+.1f} %{f' ({each})' if each else ''} |")
    return "\n".join(lines) if len(lines) > 2 else "Not measured."


def main():
    template, page, files = sys.argv[1], sys.argv[2], sys.argv[3:]
    runs = Runs(files)
    here = os.path.dirname(os.path.abspath(page))
    links = ", ".join(f"[{os.path.basename(f)}]({os.path.relpath(f, here)})" for f in files)
    count = {1: "one run", 2: "two runs", 3: "three runs"}.get(len(files), f"{len(files)} runs")
    parts = {
        "machine": machine(runs), "goals": Goals(runs).text(), "table": full_table(runs),
        "growth": growth(runs), "fairness": fairness(runs), "switches": switches(runs),
        "files": links, "runs": count,
        "errors": "\n\n".join(f"**{e}**" for e in runs.all.errors) or "None.",
    }
    with open(template, encoding="utf-8") as f:
        text = f.read()
    unknown = set(re.findall(r"\{\{(\w+)}}", text)) - parts.keys()
    if unknown:
        sys.exit(f"{template} asks for {', '.join(sorted(unknown))}")
    with open(page, "w", encoding="utf-8") as f:
        f.write(re.sub(r"\{\{(\w+)}}", lambda m: parts[m[1]], text))


if __name__ == "__main__":
    main()
