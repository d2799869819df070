package dev.troupe.conformance;

import dev.troupe.ExitReason;
import dev.troupe.GenServer;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.Self;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Keeps a diary of what happens to it. Tests override what they want to be otherwise. */
class LabServer implements Lab, GenServer {

  private static final Map<String, CountDownLatch> GATES = new ConcurrentHashMap<>();

  /** What it crashes with. */
  static final class Bang extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Bang() {
      super("bang");
    }
  }

  final List<String> diary = new ArrayList<>();
  final List<ReplyTo<Integer>> waiting = new ArrayList<>();

  /** Lets those go on that wait or will wait at a gate. */
  static void open(String gate) {
    gate(gate).countDown();
  }

  static CountDownLatch gate(String gate) {
    return GATES.computeIfAbsent(gate, g -> new CountDownLatch(1));
  }

  @Override
  public List<String> events() {
    return diary;
  }

  @Override
  public void note(String word) {
    diary.add(word);
  }

  @Override
  public int echo(int n) {
    return n;
  }

  @Override
  public int later() {
    return Reply.later(waiting::add);
  }

  @Override
  public int hurried() {
    return Reply.later(waiting::add);
  }

  @Override
  public int answer(int n) {
    long reached = waiting.stream().filter(reply -> reply.reply(n)).count();
    waiting.clear();
    return (int) reached;
  }

  @Override
  public void crash() {
    throw new Bang();
  }

  @Override
  public int quit() {
    Self.stop();
    return 7;
  }

  @Override
  public void waitAt(String gate) {
    try {
      gate(gate).await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void onIdle() {
    diary.add("idle");
  }

  @Override
  public void onInfo(Object message) {
    diary.add("info " + message);
  }

  @Override
  public void terminate(ExitReason reason) throws Exception {
    diary.add("terminate " + reason);
  }

  @Override
  public String toString() {
    return "diary " + diary;
  }
}
