#!/usr/bin/env bash
# Runs everything several times, alternating, and writes BENCHMARKS.md:  report.sh [--runs N] | --from FILE...
set -u
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

usage() {
  cat <<'TEXT'
report.sh [--runs N] [-t PAGE] [-- RUN.SH-ARGUMENT...]
report.sh --from FILE... [-t PAGE]

--runs    how often (default 3); all peers and Troupe's switches, workload by workload, and then the
          next run; the results go into results/DATE-1.txt, results/DATE-2.txt, ...
--from    runs nothing, and takes the results of these files
-t        the page to write, instead of BENCHMARKS.md
--        what follows goes to run.sh in place of "all switches", e.g. -- troupe beam --quick
TEXT
}

runs=3 page=../../BENCHMARKS.md files=() arguments=(all switches) mode=""
while [ $# -gt 0 ]; do
  case "$1" in
    -h|--help) usage; exit 0 ;;
    --runs) runs=$2; mode=""; shift ;;
    --from) mode=from ;;
    -t) page=$2; shift; [[ $page == /* ]] || page=$called_from/$page ;;
    --) shift; arguments=("$@"); break ;;
    -*) usage >&2; exit 2 ;;
    *) [ "$mode" = from ] || { usage >&2; exit 2; }
       if [[ $1 == /* ]]; then files+=("$1"); else files+=("$called_from/$1"); fi ;;
  esac
  shift
done

failed=0
if [ ${#files[@]} -eq 0 ]; then
  [ "$mode" = from ] && { usage >&2; exit 2; }
  mkdir -p results
  stamp=$(date +%Y%m%d-%H%M)
  for ((i = 1; i <= runs; i++)); do
    file=$PWD/results/$stamp-$i.txt
    ./run.sh "${arguments[@]}" -o "$file" || failed=1
    files+=("$file")
  done
fi
./report.py page.md "$page" "${files[@]}" || exit 1
echo "written: $page" >&2
exit $failed
