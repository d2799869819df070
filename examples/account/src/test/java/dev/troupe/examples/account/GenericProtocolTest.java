package dev.troupe.examples.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.troupe.ActorSystem;
import dev.troupe.ExitReason;
import dev.troupe.ServerDownException;
import dev.troupe.StartOptions;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Protocols with type parameters, and what they say of null. */
@Timeout(60)
final class GenericProtocolTest {

  private static final class CabinetServer<K, V> implements Cabinet<K, V> {

    private final Map<K, V> values = new LinkedHashMap<>();

    @Override
    public void put(K key, V value) {
      values.put(key, value);
    }

    @Override
    public V get(K key) {
      return values.get(key);
    }

    @Override
    public K anyKey() {
      return values.keySet().stream().findFirst().orElse(null);
    }

    @Override
    public <T> T greatest(Comparator<? super T> order, List<T> of) {
      return of.stream().max(order).orElseThrow();
    }

    @Override
    @SafeVarargs
    public final void putAll(K key, V... values) {
      put(key, values[values.length - 1]);
    }

    @Override
    public K label(K fallback) {
      return fallback;
    }
  }

  @AutoClose private final ActorSystem system = ActorSystem.start("generic");
  private final CabinetRef<String, Integer> cabinet =
      CabinetRef.start(system, CabinetServer::new, StartOptions.defaults().name("cabinet"));

  @Test
  void typeArgumentsOfTheProtocolReachItsStub() {
    cabinet.put("a", 1);
    int one = cabinet.get("a");
    assertEquals(1, one);
    cabinet.putAll("b", 2, 3);
    assertEquals(3, cabinet.get("b"));
    String label = cabinet.label("there");
    assertEquals("there", label);
  }

  @Test
  void typeVariablesOfMethodsAreInferred() {
    double greatest = cabinet.greatest(Comparator.<Double>naturalOrder(), List.of(1.5, 2.5));
    assertEquals(2.5, greatest);
  }

  @Test
  void stubByNameHasTypeArgumentsToo() throws Exception {
    CabinetRef<String, Integer> named = CabinetRef.named(system, "cabinet");
    named.put("c", 4);
    Integer four = named.async().get("c").get();
    assertEquals(4, four);
    assertEquals(CabinetRef.<String, Integer>named(system, "cabinet"), named);
    assertNotEquals(cabinet, named);
  }

  @Test
  void nullIsRefusedWhereTheProtocolRulesItOut() {
    NullPointerException refused =
        assertThrows(NullPointerException.class, () -> cabinet.put(null, 1));
    assertEquals("key", refused.getMessage());
    cabinet.put("still there", 1);
    assertEquals(1, cabinet.get("still there"));
  }

  @Test
  void nullIsFineWhereTheProtocolSaysSo() {
    cabinet.put("nothing", null);
    assertNull(cabinet.get("nothing"));
    assertEquals("nothing", cabinet.anyKey());
  }

  @Test
  void serverThatReturnsNullAgainstItsWordCrashes() {
    ServerDownException down = assertThrows(ServerDownException.class, cabinet::anyKey);
    ExitReason.Crashed crashed = assertInstanceOf(ExitReason.Crashed.class, down.reason());
    assertEquals(
        "Cabinet.anyKey has returned null, but its protocol says that it never does.",
        crashed.cause().getMessage());
  }
}
