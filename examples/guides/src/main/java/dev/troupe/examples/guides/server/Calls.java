package dev.troupe.examples.guides.server;

import dev.troupe.MultiCall;
import dev.troupe.Requests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Ways to call. */
final class Calls {

  private Calls() {}

  static List<Integer> three(TicketsRef tickets) throws ExecutionException, InterruptedException {
    // [async]
    CompletableFuture<Integer> one = tickets.async().take();
    CompletableFuture<Integer> two = tickets.async().take();
    int three = tickets.within(Duration.ofSeconds(1)).take(); // the limit of this call alone
    List<Integer> all = List.of(one.get(), two.get(), three);
    // [/async]
    return all;
  }

  static MultiCall<MeterRef, Long> totals(List<MeterRef> meters) throws InterruptedException {
    // [multi]
    MultiCall<MeterRef, Long> totals =
        MultiCall.call(meters, meter -> meter.async().total(), Duration.ofSeconds(1));
    // totals.replies() and totals.failures(), by meter
    // [/multi]
    return totals;
  }

  static List<String> both(TicketsRef left, TicketsRef right) throws InterruptedException {
    List<String> got = new ArrayList<>();
    // [requests]
    Requests<String, Integer> open = new Requests<>();
    open.add("left", left.async().take());
    open.add("right", right.async().take());
    while (open.size() > 0) {
      open.nextOrAbandon(Duration.ofSeconds(5)) // whichever comes next
          .filter(Requests.Answer::isReply)
          .ifPresent(answer -> got.add(answer.label() + " " + answer.reply()));
    }
    // [/requests]
    return got;
  }
}
