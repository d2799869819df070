package dev.troupe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** The children of a supervisor, in the order of their specs, by id, and by the actor that runs. */
final class Children {

  private final SequencedMap<String, Child> byId = new LinkedHashMap<>();
  private final Map<ActorRef, Child> byRef = new HashMap<>();

  void add(Child child) {
    byId.put(child.id(), child);
  }

  void remove(Child child) {
    byId.remove(child.id());
  }

  @Nullable Child withId(String id) {
    return byId.get(id);
  }

  /** The child that runs as an actor. */
  @Nullable Child of(ActorRef ref) {
    return byRef.get(ref);
  }

  ActorRef start(Child child) {
    ActorRef ref = child.start();
    byRef.put(ref, child);
    return ref;
  }

  void ended(Child child) {
    byRef.remove(child.last());
    child.ended();
  }

  List<Child> inOrder() {
    return new ArrayList<>(byId.values());
  }

  /** A child and those after it, in order. */
  List<Child> from(Child first) {
    List<Child> all = inOrder();
    return all.subList(all.indexOf(first), all.size());
  }

  /** Their ids and actors, for people. */
  static String describe(Collection<Child> children) {
    return children.stream()
        .map(child -> child.id() + ": " + (child.ref() == null ? "does not run" : child.ref()))
        .toList()
        .toString();
  }

  /** How many children a supervisor has. */
  static ChildCount count(Iterable<Child> children) {
    int specs = 0;
    int active = 0;
    int supervisors = 0;
    for (Child child : children) {
      ActorRef ref = child.ref();
      specs++;
      active += ref != null && ref.isAlive() ? 1 : 0;
      supervisors += child.spec().type() == ChildType.SUPERVISOR ? 1 : 0;
    }
    return new ChildCount(specs, active, supervisors, specs - supervisors);
  }
}
