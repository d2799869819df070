package dev.troupe.testkit;

import dev.troupe.ActorRef;
import dev.troupe.ProcessInfo;
import dev.troupe.Sys;
import dev.troupe.internal.actor.Kernel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The actors of a system at one time. */
// A supervisor that restarts a child has a new one in the place of an old one. So of what is new
// under a parent that was there, as many are no newcomers as others of their class have gone.
record Population(long lastId, Set<ActorRef> actors, Map<Place, Integer> places) {

  /** Under whom, and of what class. */
  record Place(ActorRef parent, String server) {}

  /**
   * An actor that was not there, nor stands in for one that was, nor was started by such.
   *
   * @param info what is seen of it
   * @param below how many actors it has started, and those in turn
   */
  record Newcomer(ProcessInfo info, int below) {}

  static Population of(Kernel kernel) {
    long lastId = kernel.lastId(); // whoever starts from now on is new
    Set<ActorRef> actors = new HashSet<>();
    Map<Place, Integer> places = new HashMap<>();
    for (ProcessInfo info : Sys.processes(kernel)) {
      if (info.ref().id() <= lastId) {
        actors.add(info.ref());
        count(places, info, 1);
      }
    }
    return new Population(lastId, actors, places);
  }

  private static void count(Map<Place, Integer> places, ProcessInfo info, int more) {
    if (info.parent() != null) {
      places.merge(new Place(info.parent(), info.server()), more, Integer::sum);
    }
  }

  /** Who has come since, those that newcomers have started left out. */
  List<Newcomer> newcomers(Kernel kernel) {
    List<ProcessInfo> now = Sys.processes(kernel);
    Map<Place, Integer> vacant = new HashMap<>(places);
    now.stream()
        .filter(info -> actors.contains(info.ref()))
        .forEach(info -> count(vacant, info, -1));
    Set<ActorRef> known = new HashSet<>(actors);
    Map<ActorRef, ActorRef> tops = new HashMap<>();
    Map<ActorRef, Integer> below = new HashMap<>();
    List<ProcessInfo> found = new ArrayList<>();
    for (ProcessInfo info : now) { // parents first: in the order of their start
      ActorRef parent = info.parent();
      if (info.ref().id() <= lastId || isKnown(known, info, parent, vacant)) {
        known.add(info.ref());
        continue;
      }
      ActorRef top = parent == null ? null : tops.get(parent);
      if (top == null) {
        found.add(info);
        tops.put(info.ref(), info.ref());
      } else {
        tops.put(info.ref(), top);
        below.merge(top, 1, Integer::sum);
      }
    }
    return found.stream()
        .map(info -> new Newcomer(info, below.getOrDefault(info.ref(), 0)))
        .toList();
  }

  private boolean isKnown(
      Set<ActorRef> known,
      ProcessInfo info,
      @Nullable ActorRef parent,
      Map<Place, Integer> vacant) {
    if (parent == null || !known.contains(parent)) {
      return false;
    }
    Integer left = vacant.get(new Place(parent, info.server()));
    if (left != null && left > 0) {
      count(vacant, info, -1);
      return true;
    }
    return !actors.contains(parent); // under one that stands in for another, all may be new
  }
}
