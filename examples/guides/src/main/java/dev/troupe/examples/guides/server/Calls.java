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
    int three = tickets.within(Duration.ofMillis(500)).take(); // the limit of this call alone
    List<Integer> all = List.of(one.get(), two.get(), three);
    // [/async]
    return all;
  }

  static MultiCall<MeterRef, Long> totals(List<MeterRef> meters) throws InterruptedException {
    // [multi]
    MultiCall<MeterRef, Long> totals =
        MultiCall.of(meters, meter -> meter.async().total(), Duration.ofSeconds(1));
    // totals.replies() and totals.failures(), by meter
    // [/multi]
    return totals;
  }

  static List<String> firstOf(TicketsRef slow, TicketsRef fast) throws InterruptedException {
    List<String> got = new ArrayList<>();
    // [requests]
    Requests<String, Integer> open = new Requests<>();
    open.add("slow", slow.async().take());
    open.add("fast", fast.async().take());
    open.next(Duration.ofSeconds(1))
        .filter(Requests.Answer::isReply)
        .ifPresent(first -> got.add(first.label() + " " + first.reply()));
    open.abandon(); // the other call is given up
    // [/requests]
    return got;
  }
}
