#!/usr/bin/env python3
"""Turns results files of run.sh into a Markdown table.

    table.py [-r PEER | -b PEER] [-p PEER,PEER...] [-w WORKLOAD,...] [-m] FILE...

Each cell is the median.  With -r, the number in brackets says how many times better the named peer
is than this one; with -b, how many times better this one is than the named peer.  More is better for
rates, less for times and bytes, whose ratio is turned round; so above 1 is always better.  Where
several files, or several lines, measure the same thing, the cell is the median of their medians.
-m adds the smallest and the largest value seen.  -p and -w select and order columns and rows.
"""
import argparse
import statistics
import sys

LESS_IS_BETTER = {"ns", "us", "ms", "s", "B/actor"}


class Results:
    """What some results files say."""

    def __init__(self, files):
        self.cells = {}  # (workload, metric, unit), peer -> [(median, min, max)]
        self.rows, self.peers, self.errors, self.capacity, self.facts = [], [], [], [], []
        sizes = {}
        for name in files:
            facts = {}
            with open(name, encoding="utf-8") as f:
                for line in f:
                    self._line(line, facts, sizes)
            self.facts.append(facts)
        self.mixed = sorted({k[0] for k in self.rows if len(sizes.get(k, ())) > 1})
        order = {}
        for i, (workload, _, _) in enumerate(self.rows):
            order.setdefault(workload, i)
        self.rows.sort(key=lambda k: order[k[0]])

    def _line(self, line, facts, sizes):
        w = line.split()
        if line.startswith("ERROR"):
            self.errors.append(line.strip())
        elif line.startswith("# capacity ") and len(w) > 4:
            self.capacity.append(float(w[4]))
        elif line.startswith("# ") and len(w) > 1:
            facts.setdefault(w[1], []).append(" ".join(w[2:]))
        elif len(w) >= 8 and w[0] == "RESULT":
            _, peer, workload, metric, med, low, high, unit = w[:8]
            key = (workload, metric, unit)
            if key not in self.rows:
                self.rows.append(key)
            if peer not in self.peers:
                self.peers.append(peer)
            self.cells.setdefault((key, peer), []).append((float(med), float(low), float(high)))
            if len(w) > 8:
                size = ",".join(x for x in w[8].split(",") if not x.startswith("iters="))
                sizes.setdefault(key, set()).add(size)

    def median(self, key, peer):
        """The median of the medians, or None."""
        got = self.cells.get((key, peer))
        return statistics.median(x[0] for x in got) if got else None

    def ratio(self, key, better, worse):
        """How many times better the one peer is than the other, or None."""
        a, b = self.median(key, better), self.median(key, worse)
        if not a or not b:
            return None
        return b / a if key[2] in LESS_IS_BETTER else a / b

    def cell(self, key, peer, minmax=False):
        """The median for people to read."""
        got = self.cells.get((key, peer))
        if not got:
            return ""
        text = short(self.median(key, peer))
        if minmax:
            text += f" [{short(min(x[1] for x in got))}–{short(max(x[2] for x in got))}]"
        return text

    def table(self, of=None, to=None, peers=None, workloads=None, minmax=False):
        """The lines of a table; ratios are those of one peer to all, or of all to one."""
        columns = [p for p in (peers or self.peers) if p in self.peers]
        yield "| workload | metric | unit | " + " | ".join(columns) + " |"
        yield "|---|---|---|" + "---:|" * len(columns)
        rows = self.rows
        if workloads:
            rows = [k for w in workloads for k in rows if k[0] == w]
        for key in rows:
            out = []
            for p in columns:
                text = self.cell(key, p, minmax)
                named = of or to
                if text and named and p != named:
                    r = self.ratio(key, named, p) if of else self.ratio(key, p, named)
                    text += f" ({times(r)})" if r else ""
                out.append(text)
            if any(out):
                yield f"| {' | '.join(key)} | " + " | ".join(out) + " |"


def short(v):
    for limit, suffix in ((1e9, "G"), (1e6, "M"), (1e4, "k")):
        if abs(v) >= limit:
            x = v / (1e3 if suffix == "k" else limit)
            return f"{x:.3g}{suffix}" if x < 1000 else f"{x:.0f}{suffix}"
    return f"{v:.0f}" if abs(v) >= 100 else f"{v:.3g}"


def times(r):
    return f"{r:.2f}×" if r < 10 else f"{r:.0f}×"


def main():
    ap = argparse.ArgumentParser(description=__doc__,
                                 formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("-r", "--ratio-of")
    ap.add_argument("-b", "--base")
    ap.add_argument("-p", "--peers")
    ap.add_argument("-w", "--workloads")
    ap.add_argument("-m", "--minmax", action="store_true")
    ap.add_argument("files", nargs="+")
    a = ap.parse_args()
    results = Results(a.files)
    for named in (a.ratio_of, a.base):
        if named and named not in results.peers:
            sys.exit(f"no results of {named}; there are: {', '.join(results.peers) or 'none'}")
    for workload in results.mixed:
        print(f"warning: {workload} was run with different sizes", file=sys.stderr)
    for line in results.table(a.ratio_of, a.base, a.peers and a.peers.split(","),
                              a.workloads and a.workloads.split(","), a.minmax):
        print(line)
    if results.capacity:
        print(f"\nCores the machine gave before each run: median "
              f"{statistics.median(results.capacity):.2f}, least {min(results.capacity):.2f}, "
              f"most {max(results.capacity):.2f}.")
    for e in results.errors:
        print(f"\n**{e}**")


if __name__ == "__main__":
    main()
