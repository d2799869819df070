package dev.troupe.conformance;

import dev.troupe.ExitReason;
import dev.troupe.StateMachine;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A state with a name, which alone makes it another state. It keeps a diary that all share. */
class ScriptedState implements Scripted, StateMachine<ScriptedState> {

  final String name;
  final int data;
  final List<String> diary;

  ScriptedState(String name, int data, List<String> diary) {
    this.name = name;
    this.data = data;
    this.diary = diary;
  }

  static ScriptedState first() {
    return new ScriptedState("a", 0, new CopyOnWriteArrayList<>());
  }

  ScriptedState another(String next) {
    return new ScriptedState(next, data, diary);
  }

  void note(String what) {
    diary.add(what + " in " + name);
  }

  private void run(String event, Act act) {
    note(event);
    try {
      act.in(this);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void event(String event, Act act) {
    run(event, act);
  }

  @Override
  public String ask(String event, Act act) {
    run(event, act);
    return name;
  }

  @Override
  public void onInfo(Object message) throws Exception {
    if (message instanceof Act act) {
      run("info", act);
    } else {
      note("info " + message);
    }
  }

  @Override
  public void onEnter(ScriptedState previous) throws Exception {
    diary.add("enter " + name + " from " + previous.name);
  }

  @Override
  public void onStateTimeout(Object content) throws Exception {
    timedOut("state timeout", content);
  }

  @Override
  public void onEventTimeout(Object content) throws Exception {
    timedOut("event timeout", content);
  }

  @Override
  public void onTimeout(Object key, Object content) throws Exception {
    timedOut("timeout " + key, content);
  }

  private void timedOut(String what, Object content) {
    if (content instanceof Act act) {
      run(what, act);
    } else {
      note(what + " " + content);
    }
  }

  @Override
  public void terminate(ExitReason reason) {
    note("terminate");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScriptedState that && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name + " " + data;
  }
}
