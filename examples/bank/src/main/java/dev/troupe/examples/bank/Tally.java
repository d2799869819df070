package dev.troupe.examples.bank;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What has become of some rows.
 *
 * @param applied how many transfers were made
 * @param refused how many were not
 * @param refusals why, for the first of them
 */
record Tally(long applied, long refused, List<Complaint> refusals) {

  static final Tally NONE = new Tally(0, 0, List.of());

  Tally plusApplied() {
    return new Tally(applied + 1, refused, refusals);
  }

  Tally plusRefused(Complaint refusal) {
    return plus(new Tally(0, 1, List.of(refusal)));
  }

  Tally plus(Tally other) {
    return new Tally(
        applied + other.applied,
        refused + other.refused,
        Stream.concat(refusals.stream(), other.refusals.stream())
            .sorted(Comparator.comparingLong(Complaint::line))
            .limit(Complaint.SHOWN)
            .toList());
  }
}
