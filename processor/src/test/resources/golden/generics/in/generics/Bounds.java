package generics;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Cast;
import java.util.List;

/** Bounds that decide the erasure, and a raw parent. */
@Actor
@SuppressWarnings({"doclint:missing", "rawtypes"})
interface Bounds<T extends Runnable, ActorGenerated> extends Keeper {
  @Cast
  <U extends Runnable & Comparable<? super U>> void run(U task, List<? extends T> others);

  T first(T[] all, ActorGenerated other);
}
