package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorSystem;
import dev.troupe.Reply;
import dev.troupe.ReplyTo;
import dev.troupe.ServerDownException;
import dev.troupe.examples.account.Depot.Boxed;
import dev.troupe.examples.account.Depot.Crate;
import dev.troupe.examples.account.Depot.Loose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sender and server share nothing that changes. */
@Timeout(60)
final class SendingTest {

  private static final class DepotServer implements Depot {

    private final List<Object> kept = new ArrayList<>();
    private final List<String> list = new ArrayList<>(List.of("first"));
    private final Map<String, List<Crate>> map = new HashMap<>();
    private final List<ReplyTo<Map<String, List<Crate>>>> waiting = new ArrayList<>();

    @Override
    public void meet(Contact contact) {
      kept.add(contact.depot());
    }

    @Override
    public void keepGuarded(Guarded guarded) {
      kept.add(guarded);
    }

    @Override
    public void keep(List<String> names) {
      kept.add(names);
    }

    @Override
    public void keepAll(
        Map<String, List<String>> lists,
        Set<Crate> crates,
        Cargo cargo,
        int[][] matrix,
        String... more) {
      kept.addAll(
          List.of(lists, crates, Optional.ofNullable(cargo), List.of(matrix), List.of(more)));
    }

    @Override
    public void keepShared(List<String> shared) {
      kept.add(shared);
    }

    @Override
    public void subscribe(Depot other, Optional<List<Depot>> others) {
      kept.add(other);
      others.ifPresent(kept::addAll);
    }

    @Override
    public List<String> kept() {
      return kept.stream().map(DepotServer::text).toList();
    }

    private static String text(Object object) {
      return switch (object) {
        case Optional<?> optional -> optional.map(DepotServer::text).orElse("nothing");
        case List<?> list -> list.stream().map(DepotServer::text).toList().toString();
        case int[] numbers -> Arrays.toString(numbers);
        case Boxed(Crate[] crates) -> Arrays.toString(crates);
        default -> object.toString();
      };
    }

    @Override
    public List<String> growing() {
      list.add("more");
      return list;
    }

    @Override
    public Map<String, List<Crate>> growingLater() {
      return Reply.later(waiting::add);
    }

    @Override
    public void answer() {
      List<String> items = new ArrayList<>(List.of("item"));
      map.put("a", new ArrayList<>(List.of(new Crate("owner", items, null))));
      waiting.forEach(reply -> reply.reply(map));
      items.add("later");
      map.put("b", List.of());
    }

    @Override
    @SuppressWarnings("troupe:LeaksState")
    public Depot leaks() {
      return this;
    }

    @Override
    public Cargo echo(Cargo cargo) {
      return cargo;
    }
  }

  @AutoClose private final ActorSystem system = ActorSystem.start("sending");
  private final DepotRef depot = DepotRef.start(system, DepotServer::new);

  @Test
  void whatAnAccessorKeepsToItselfIsNotSharedEither() {
    List<String> items = new ArrayList<>(List.of("one"));
    depot.keepGuarded(new Depot.Guarded(items));
    items.add("two");
    assertEquals(List.of("Guarded[items=[one]]"), depot.kept());
  }

  @Test
  void listThatItsSenderChangesLaterStaysAtTheServer() {
    List<String> names = new ArrayList<>(List.of("a", "b"));
    depot.keep(names);
    names.set(0, "changed");
    assertEquals(List.of("[a, b]"), depot.kept());
  }

  @Test
  void everythingInAMessageStaysToItsDepth() {
    List<String> inner = new ArrayList<>(List.of("x"));
    Map<String, List<String>> lists = new LinkedHashMap<>(Map.of("k", inner));
    List<String> items = new ArrayList<>(List.of("i"));
    Crate crate = new Crate("o", items, new Crate("p", items, null));
    Set<Crate> crates = new LinkedHashSet<>(Set.of(crate));
    Crate[] boxed = {crate, null};
    int[][] matrix = {{1, 2}};
    String[] more = {"m"};
    depot.keepAll(lists, crates, new Boxed(boxed), matrix, more);
    inner.add("changed");
    lists.clear();
    items.clear();
    crates.clear();
    boxed[1] = crate;
    matrix[0][0] = 9;
    more[0] = "changed";
    String copied = "Crate[owner=o, items=[i], inner=Crate[owner=p, items=[i], inner=null]]";
    assertEquals(
        List.of("{k=[x]}", "[" + copied + "]", "[" + copied + ", null]", "[[1, 2]]", "[m]"),
        depot.kept());
  }

  @Test
  void nullStaysNull() {
    depot.keepAll(Map.of(), Set.of(), null, new int[0][]);
    assertEquals(List.of("{}", "[]", "nothing", "[]", "[]"), depot.kept());
    assertNull(depot.echo(null));
    assertThrows(NullPointerException.class, () -> depot.keep(null));
  }

  @Test
  void unsafeSendSharesWhatItSays() {
    List<String> shared = new ArrayList<>(List.of("a"));
    depot.keepShared(shared);
    shared.add("b");
    assertEquals(List.of("[a, b]"), depot.kept());
  }

  @Test
  void replyStaysWhatItWas() {
    List<String> first = depot.growing();
    assertEquals(List.of("first", "more", "more"), depot.growing());
    assertEquals(List.of("first", "more"), first);
    assertThrows(UnsupportedOperationException.class, () -> first.add("changed"));
  }

  @Test
  void deferredReplyStaysWhatItWas() {
    CompletableFuture<Map<String, List<Crate>>> later = depot.async().growingLater();
    depot.answer();
    assertEquals(Map.of("a", List.of(new Crate("owner", List.of("item"), null))), later.join());
  }

  @Test
  void whatNobodyCanChangeIsSharedAndRecordsAroundItAreNot() {
    Depot.Cargo loose = new Loose("sand");
    assertSame(loose, depot.echo(loose));
    Crate constant = new Crate("o", List.of("i"), null);
    Boxed cargo = new Boxed(new Crate[] {constant});
    Boxed echo = assertInstanceOf(Boxed.class, depot.echo(cargo));
    assertNotSame(cargo, echo);
    assertArrayEquals(cargo.crates(), echo.crates());
    assertNotSame(constant, echo.crates()[0]);
    assertSame(constant.items(), echo.crates()[0].items());
  }

  @Test
  void stubsAreSentAndServersAreNot() {
    depot.subscribe(depot, Optional.of(List.of(depot.within(Duration.ofSeconds(1)))));
    DepotServer server = new DepotServer();
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> depot.subscribe(server, Optional.empty()));
    assertEquals(
        "A message carries a Depot by its stub, and "
            + DepotServer.class.getName()
            + " is none: two"
            + " threads would run it at once. Send DepotRef.self() in place of 'this', or wrap what"
            + " is no actor in DepotRef.direct(...).",
        refused.getMessage());
    assertThrows(
        IllegalArgumentException.class,
        () -> depot.subscribe(depot, Optional.of(List.of(depot, server))));
    assertThrows(IllegalArgumentException.class, () -> depot.meet(new Depot.Contact("a", server)));
    depot.subscribe(DepotRef.direct(server), Optional.empty());
    depot.meet(new Depot.Contact("b", depot));
    assertEquals(4, depot.kept().size());
  }

  @Test
  void serverThatReturnsItselfCrashes() {
    ServerDownException down = assertThrows(ServerDownException.class, depot::leaks);
    assertInstanceOf(IllegalArgumentException.class, down.getCause());
  }
}
