package dev.troupe.examples.account;

import dev.troupe.annotations.Actor;
import dev.troupe.annotations.Call;
import dev.troupe.annotations.Cast;
import dev.troupe.annotations.UnsafeSend;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** A protocol whose messages carry what their sender and their server could both change. */
@Actor
@NullMarked
interface Depot {

  /** A record with a list in it. */
  record Crate(String owner, List<String> items, @Nullable Crate inner) {}

  /** A sealed type, of which one kind has something to copy. */
  sealed interface Cargo {}

  /** Has it. */
  record Boxed(Crate[] crates) implements Cargo {}

  /** Has it not. */
  record Loose(String what) implements Cargo {}

  /** A record with a protocol in it. */
  record Contact(String name, Depot depot) {}

  /** A record whose accessor gives away something else than it holds. */
  record Guarded(List<String> items) {

    @Override
    public List<String> items() {
      return List.copyOf(items);
    }
  }

  /** Keeps what it gets. */
  @Call
  void keepGuarded(Guarded guarded);

  /** Keeps a stub. */
  @Call
  void meet(Contact contact);

  /** Keeps what it gets. */
  @Cast
  void keep(List<String> names);

  /** Keeps what it gets. */
  @Call
  void keepAll(
      Map<String, List<String>> lists,
      Set<Crate> crates,
      @Nullable Cargo cargo,
      int[][] matrix,
      String... more);

  /** Keeps what it gets, uncopied. */
  @Call
  void keepShared(@UnsafeSend("the test is about it") List<String> shared);

  /** Keeps a stub. */
  @Call
  void subscribe(Depot other, Optional<List<Depot>> others);

  /** What the server has kept, as text, in order. */
  List<String> kept();

  /** A list that the server goes on to change. */
  List<String> growing();

  /** As {@link #growing}, later. */
  Map<String, List<Crate>> growingLater();

  /** Answers {@link #growingLater}, and goes on to change what it answers with. */
  @Call
  void answer();

  /** Returns the server itself, which is refused. */
  Depot leaks();

  /** Returns what it gets. */
  @Nullable Cargo echo(@Nullable Cargo cargo);
}
