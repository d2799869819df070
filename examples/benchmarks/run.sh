#!/usr/bin/env bash
# Runs Troupe and its peers side by side, and prints a table:  run.sh [peer...] [-w workload...] [--quick] [...]
# See README.md.
set -u
called_from=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1
root=$(cd ../.. && pwd)

usage() {
  cat <<'TEXT'
run.sh [PEER...] [-w WORKLOAD...] [--quick] [-p KEY=VALUE...] [-o FILE] [--no-build] [--list]

PEER      troupe pekko pekko-tuned pekko-vt beam caf caf-p2 vertx jdk-ltq jdk-lbq jdk-ltq-untimed
          jdk-lbq-untimed jox limit, or the groups: jdk (both queues), switches (Troupe with its
          switches turned), all (the default: all but jdk-lbq-untimed and the switches)
-w        workloads, as named in workloads.conf; default: all of them
--quick   small sizes and few iterations: shows that all works, measures nothing
-p        overrides sizes and settings of the loop, e.g. -p n=1000000 it.min=9
-o        results file (default: target/results/DATE.txt); RESULT lines are appended
--no-build, --list (prints what would be run)

Environment: JAVA_HOME, PEERS_JAVA_OPTS (default -Xmx6g), PEERS_ERL_OPTS, PEERS_TIMEOUT (seconds
for one process, default 600), PEERS_VERBOSE (JVM peers print every iteration to stderr).
TEXT
}

peers=() wanted=() overrides=() command=run.sh quick=0 out="" build=1 list=0 mode=peer
while [ $# -gt 0 ]; do
  case "$1" in
    -h|--help) usage; exit 0 ;;
    -w) mode=workload ;;
    -p) mode=param ;;
    --quick) quick=1 ;;
    --no-build) build=0 ;;
    --list) list=1 ;;
    -o) out="$2"; shift 2; continue ;;
    -*) usage >&2; exit 2 ;;
    *) case $mode in
         peer) peers+=("$1") ;;
         workload) wanted+=("$1") ;;
         param) overrides+=("$1") ;;
       esac ;;
  esac
  command="$command $1"
  shift
done

ALL="troupe pekko pekko-tuned pekko-vt beam caf caf-p2 vertx jdk-ltq jdk-lbq jdk-ltq-untimed jox limit"
SWITCHES="troupe-noreserve troupe-starts"
[ ${#peers[@]} -eq 0 ] && peers=(all)
expanded=()
for p in "${peers[@]}"; do
  case $p in
    all) expanded+=($ALL) ;;
    jdk) expanded+=(jdk-ltq jdk-lbq) ;;
    switches) expanded+=($SWITCHES) ;;
    *) case " $ALL jdk-lbq-untimed $SWITCHES " in
         *" $p "*) expanded+=("$p") ;;
         *) echo "no such peer: $p" >&2; exit 2 ;;
       esac ;;
  esac
done
peers=("${expanded[@]}")

# ---- tools ----
java_ok() { # prints nothing; true when $1 is a java of version 25 or newer
  local v
  v=$("$1" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1)
  [ -n "$v" ] && [ "$v" -ge 25 ]
}
find_java() { # sets jdk
  local j
  for j in "${JAVA_HOME:-}/bin/java" "$(command -v java || true)" /usr/lib/jvm/*/bin/java; do
    if [ -x "$j" ] && java_ok "$j"; then
      jdk=$(dirname "$(dirname "$(readlink -f "$j")")")
      return 0
    fi
  done
  return 1
}
have_java=0 have_erl=0 have_caf=0 jdk=""
find_java && { [ $build = 0 ] || command -v mvn >/dev/null; } && have_java=1
command -v erl >/dev/null && command -v erlc >/dev/null && have_erl=1
caf_version=$(printf '#include "caf/config.hpp"\nCAF_VERSION\n' \
  | "${CXX:-g++}" -std=c++17 -E -x c++ - 2>/dev/null | sed -n '$ s/^ *\([0-9]\+\)$/\1/p')
[ -n "$caf_version" ] && have_caf=1

runnable() {
  case $1 in
    beam) [ $have_erl = 1 ] ;;
    caf*) [ $have_caf = 1 ] ;;
    *) [ $have_java = 1 ] ;;
  esac
}
tools() {
  case $1 in
    beam) echo "erl and erlc" ;;
    caf*) echo "libcaf-dev and g++" ;;
    *) echo "a JDK 25 and mvn" ;;
  esac
}

kept=() skipped=()
for p in "${peers[@]}"; do
  if runnable "$p"; then
    kept+=("$p")
  else
    skipped+=("SKIP $p (it needs $(tools "$p"))")
    echo "${skipped[-1]}" >&2
  fi
done
[ ${#kept[@]} -eq 0 ] && { echo "nothing to run" >&2; exit 1; }
peers=("${kept[@]}")

# ---- build ----
newer() { # FILE PATH...: one of the paths holds something newer than the file, or it is not there
  local built=$1
  shift
  [ ! -e "$built" ] || [ -n "$(find "$@" -type f -newer "$built" -not -path '*/target/*')" ]
}
build_troupe() {
  [ ! -e "$root/runtime/core/target/classes/dev" ] || newer target/.built pom.xml src \
    "$root/pom.xml" "$root/examples/pom.xml" "$root/annotations" "$root/runtime/core/pom.xml" \
    "$root/runtime/core/src/main" "$root/processor/pom.xml" "$root/processor/src/main" || return 0
  # On the Maven of the machine, whatever it runs on: the tool chain has the JDK.
  mvn -q -B -f "$root/pom.xml" -pl examples/benchmarks -am -Dspotless.check.skip=true compile >&2 \
    && touch target/.built
}
build_peers() { # the JVM peers' modules
  local m stale=0
  for m in "$@"; do
    newer "peers/$m/target/.built" peers/pom.xml peers/common peers/"$m" \
      src/main/java/dev/troupe/examples/benchmarks/loop && stale=1
  done
  [ $stale = 1 ] || return 0
  JAVA_HOME=$jdk mvn -q -B -f peers/pom.xml -pl "$(IFS=,; echo "$*")" -am package >&2 || return 1
  for m in "$@"; do touch "peers/$m/target/.built"; done
}
build_beam() {
  newer peers/beam/build/bench_beam.beam peers/beam/src || return 0
  mkdir -p peers/beam/build && erlc -o peers/beam/build peers/beam/src/*.erl
}
build_caf() {
  newer peers/caf/build/bench_caf peers/caf/src || return 0
  mkdir -p peers/caf/build && "${CXX:-g++}" -std=c++17 -O2 -DNDEBUG -Wno-deprecated-declarations \
    -o peers/caf/build/bench_caf peers/caf/src/bench_caf.cpp -lcaf_core -lpthread
}
build_all() {
  local kinds
  kinds=$(printf '%s\n' "${peers[@]%%-*}" | sort -u)
  local k jvm=()
  for k in $kinds; do
    case $k in
      troupe) build_troupe || return 1 ;;
      beam) build_beam || return 1 ;;
      caf) build_caf || return 1 ;;
      *) jvm+=("$k") ;;
    esac
  done
  [ ${#jvm[@]} -eq 0 ] || build_peers "${jvm[@]}"
}
if [ $build = 1 ] && [ $list = 0 ]; then
  build_all || { echo "build failed" >&2; exit 1; }
fi

# ---- what to run ----
size_of() { # workload -> sizes
  awk -F'|' -v w="$1" -v q="$quick" '
    /^#/ { next }
    { gsub(/[ \t]+/, " "); name = $1; gsub(/ /, "", name)
      if (name == w) { s = q ? $3 : $2; sub(/^ /, "", s); sub(/ $/, "", s); print s; exit } }
  ' workloads.conf
}
ALL_W=$(awk -F'|' '!/^#/ && NF > 1 { gsub(/[ \t]/, "", $1); print $1 }' workloads.conf)
[ ${#wanted[@]} -eq 0 ] && wanted=($ALL_W)

# Variants that differ in one point only are run where this point matters.
applies() { # peer workload
  local set=""
  case $1 in
    troupe-noreserve) set="call-latency-vt call-nested call-actor banking spawn" ;;
    troupe-starts) set="spawn memory" ;;
    pekko-vt) set="blocking pingpong call-latency-vt call-actor" ;;
    jdk-*-untimed) set="call-latency call-latency-vt call-nested call-actor banking" ;;
    limit) set="pingpong call-latency cast-throughput fan-in spawn memory blocking park method-call cas" ;;
    vertx) set="pingpong call-latency call-latency-vt call-nested cast-throughput fan-in" ;;
    beam|caf*) [ "$2" = call-latency-vt ] && return 1 ;;
  esac
  case $2 in
    park|method-call|cas) [ "$1" = limit ] || return 1 ;;
    growth-*|fairness) [[ $1 = troupe* ]] || return 1 ;;
  esac
  [ -z "$set" ] || [[ " $set " == *" $2 "* ]]
}

jvm() { # class-path class workload-args... ; JVM options in $opts
  local path=$1 c=$2
  shift 2
  # shellcheck disable=SC2086
  "$jdk/bin/java" ${PEERS_JAVA_OPTS:--Xmx6g} --sun-misc-unsafe-memory-access=allow \
    --enable-native-access=ALL-UNNAMED $opts -cp "$path" "$c" "$@"
}
troupe() {
  jvm "$root/annotations/target/classes:$root/runtime/core/target/classes:target/classes" \
    dev.troupe.examples.benchmarks.TroupePeer "$@"
}
peer() { # module class workload-args...
  local m=peers/$1 c=peers.$1.$2
  shift 2
  jvm "$m/target/classes:$m/target/lib/*" "$c" "$@"
}
start() { # peer args...
  local p=$1 opts=""
  shift
  case $p in
    troupe) troupe "$@" ;;
    troupe-noreserve) opts="-Dpeers.variant=noreserve -Dtroupe.stackReserve=off"; troupe "$@" ;;
    troupe-starts) opts="-Dpeers.variant=starts -Dtroupe.starts=true"; troupe "$@" ;;
    pekko) peer pekko PekkoPeer "$@" ;;
    pekko-*) opts="-Dpeers.variant=${p#pekko-}"; peer pekko PekkoPeer "$@" ;;
    jdk-*)
      case $p in *lbq*) opts="-Dpeers.queue=lbq" ;; *) opts="-Dpeers.queue=ltq" ;; esac
      case $p in *-untimed) opts="$opts -Dpeers.untimed=true" ;; esac
      peer jdk JdkPeer "$@" ;;
    jox) peer jox JoxPeer "$@" ;;
    vertx) peer vertx VertxPeer "$@" ;;
    limit) peer limit LimitPeer "$@" ;;
    beam)
      # shellcheck disable=SC2086
      ERL_CRASH_DUMP=/dev/null erl +P 2097152 ${PEERS_ERL_OPTS:-} -noshell -noinput \
        -pa peers/beam/build -s bench_beam main -extra "$@" ;;
    caf) peers/caf/build/bench_caf "$@" ;;
    caf-p*) PEERS_PARALLELISM=${p#caf-p} peers/caf/build/bench_caf "$@" ;;
  esac
}
export -f start jvm troupe peer
export jdk root
export PEERS_JAVA_OPTS PEERS_ERL_OPTS 2>/dev/null

if [ -z "$out" ]; then
  mkdir -p target/results
  out=target/results/$(date +%Y%m%d-%H%M%S).txt
elif [[ $out != /* ]]; then
  out=$called_from/$out
fi
quick_loop=()
[ $quick = 1 ] && quick_loop=(it.warm=1 it.warmMs=0 it.min=2 it.minMs=0)

facts() { # what the report says of the machine and of the versions
  local commit
  commit=$(git -C "$root" rev-parse --short HEAD 2>/dev/null) \
    && [ -n "$(git -C "$root" status --porcelain --untracked-files=no -- runtime annotations processor examples/benchmarks/src)" ] \
    && commit="$commit and changes"
  echo "# date $(date -u +%Y-%m-%dT%H:%M:%SZ)"
  echo "# commit ${commit:-unknown}"
  echo "# command $command"
  echo "# cpu $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1)"
  echo "# cores $(nproc)"
  echo "# memory $(awk '/^MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)"
  echo "# kernel $(uname -sr)"
  [ $have_java = 1 ] && echo "# java $("$jdk/bin/java" -version 2>&1 | sed -n 2p)"
  [ $have_java = 1 ] && echo "# options ${PEERS_JAVA_OPTS:--Xmx6g}"
  [ $have_erl = 1 ] && echo "# version beam Erlang/OTP $(erl -noshell -eval \
    'io:format("~s, ~p",[erlang:system_info(otp_release),erlang:system_info(emu_flavor)]),halt().')"
  [ $have_caf = 1 ] && echo "# version caf $((10#$caf_version / 10000)).$((10#$caf_version / 100 % 100)).$((10#$caf_version % 100))"
  sed -n 's/.*<\(pekko\|vertx\|jox\|jctools\)\.version>\(.*\)<.*/# version \1 \2/p' peers/pom.xml
  [ ${#skipped[@]} -gt 0 ] && printf '# %s\n' "${skipped[@]}"
  [ $quick = 1 ] && echo "# --quick: not a measurement"
  return 0
}
[ $list = 0 ] && facts | tee -a "$out"

failed=0
# Workload by workload, so that the peers' runs of one workload lie close together in time.
for w in "${wanted[@]}"; do
  sizes=$(size_of "$w")
  if [ -z "$sizes" ]; then
    echo "no such workload: $w" >&2
    exit 2
  fi
  for p in "${peers[@]}"; do
    applies "$p" "$w" || continue
    # later ones win
    # shellcheck disable=SC2206
    args=("$w" "${quick_loop[@]}" $sizes "${overrides[@]}")
    if [ $list = 1 ]; then
      echo "$p ${args[*]}"
      continue
    fi
    [ $quick = 0 ] && command -v python3 >/dev/null \
      && echo "# capacity $p $w $(python3 capacity.py)" >> "$out"
    timeout "${PEERS_TIMEOUT:-600}" bash -c 'start "$@"' _ "$p" "${args[@]}" 2>&1 \
      | grep -E --line-buffered '^(RESULT|ERROR|SKIP|warm|meas|.*Exception|.*Error)' \
      | tee -a "$out"
    rc=${PIPESTATUS[0]}
    if [ "$rc" -ne 0 ]; then
      echo "ERROR $p $w exit status $rc" | tee -a "$out"
      failed=$((failed + 1))
    fi
  done
done
[ $list = 1 ] && exit 0
echo "results in $out; failed: $failed" >&2
if command -v python3 >/dev/null; then
  echo
  case " ${peers[*]} " in
    *" troupe "*) ./table.py -r troupe "$out" ;;
    *) ./table.py "$out" ;;
  esac
fi
[ $failed -eq 0 ]
