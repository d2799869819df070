package store;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import dev.troupe.spi.VoidCallMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The messages of {@link Longs}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class LongsProtocol {
  private LongsProtocol() {}

  static final class Put extends CastMessage {
    private final String key;

    private final Long item;

    Put(String key, Long item) {
      this.key = key;
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      actor.put(key, item);
      return true;
    }

    @Override
    public String toString() {
      return "Longs.put(" + key + ", " + item + ")";
    }
  }

  static final class Largest extends CallMessage<Long> {
    Long result;

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "largest";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      result = actor.largest();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Long)) {
        throw wrongReply("Long", value);
      }
      result = (Long) value;
    }

    @Override
    public Long value() {
      return result;
    }

    @Override
    public String toString() {
      return "Longs.largest()";
    }
  }

  static final class Key extends CallMessage<String> {
    String result;

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "key";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      result = actor.key();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof String)) {
        throw wrongReply("String", value);
      }
      result = (String) value;
    }

    @Override
    public String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Longs.key()";
    }
  }

  static final class All extends CallMessage<Map<String, ? extends List<? super Long[]>>> {
    private final Long[] prefix;

    private final String[] keys;

    Map<String, ? extends List<? super Long[]>> result;

    All(Long[] prefix, String[] keys) {
      this.prefix = Copies.array(prefix);
      this.keys = Copies.array(keys);
    }

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "all";
    }

    @Override
    public boolean serve(Object server) throws IOException {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      result = actor.all(prefix, keys);
      return true;
    }

    @Override
    public boolean declares(Throwable failure) {
      return failure instanceof IOException;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Map)) {
        throw wrongReply("Map<String, ? extends List<? super Long[]>>", value);
      }
      result = (Map<String, ? extends List<? super Long[]>>) value;
    }

    @Override
    public Map<String, ? extends List<? super Long[]>> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Longs.all(" + Arrays.deepToString(prefix) + ", " + Arrays.deepToString(keys) + ")";
    }
  }

  static final class Pick<E extends Enum<E>, X extends Long> extends CallMessage<Map<E, X>> {
    private final Class<E> type;

    private final X other;

    Map<E, X> result;

    Pick(Class<E> type, X other) {
      this.type = type;
      this.other = other;
    }

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "pick";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      result = Copies.map(actor.<E, X>pick(type, other));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Map)) {
        throw wrongReply("Map<E, X>", value);
      }
      result = Copies.map((Map<E, X>) value);
    }

    @Override
    public Map<E, X> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Longs.pick(" + type + ", " + other + ")";
    }
  }

  static final class Echo<T extends List<String>> extends CallMessage<T> {
    private final T item;

    T result;

    Echo(T item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "echo";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      result = actor.<T>echo(item);
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List)) {
        throw wrongReply("T", value);
      }
      result = (T) value;
    }

    @Override
    public T value() {
      return result;
    }

    @Override
    public String toString() {
      return "Longs.echo(" + item + ")";
    }
  }

  static final class Drop<Route_> extends VoidCallMessage {
    private final Route_ item;

    Drop(Route_ item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "drop";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      actor.<Route_>drop(item);
      return true;
    }

    @Override
    public String toString() {
      return "Longs.drop(" + item + ")";
    }
  }

  static final class Take extends CallMessage<int[]> {
    int[] result;

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "take";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      result = Copies.array(actor.take());
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof int[])) {
        throw wrongReply("int[]", value);
      }
      result = Copies.array((int[]) value);
    }

    @Override
    public int[] value() {
      return result;
    }

    @Override
    public String toString() {
      return "Longs.take()";
    }
  }

  static final class Give extends VoidCallMessage {
    private final List<int[]> item;

    Give(List<int[]> item) {
      this.item = Copies.list(item, each -> Copies.array(each));
    }

    @Override
    public Class<?> protocol() {
      return Longs.class;
    }

    @Override
    public String method() {
      return "give";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Longs actor)) {
        return false;
      }
      actor.give(item);
      return true;
    }

    @Override
    public String toString() {
      return "Longs.give(" + item + ")";
    }
  }
}
