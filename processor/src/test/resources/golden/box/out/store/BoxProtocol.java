package store;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import dev.troupe.spi.VoidCallMessage;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The messages of {@link Box}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class BoxProtocol {
  private BoxProtocol() {}

  static final class Largest<K, T extends Comparable<? super T> & Serializable> extends CallMessage<T> {
    T result;

    @Override
    public Class<?> protocol() {
      return Box.class;
    }

    @Override
    public String method() {
      return "largest";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Box<?, ?>)) {
        return false;
      }
      Box<K, T> actor = (Box<K, T>) server;
      result = actor.largest();
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Comparable)) {
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
      return "Box.largest()";
    }
  }

  static final class Key<K, T extends Comparable<? super T> & Serializable> extends CallMessage<K> {
    K result;

    @Override
    public Class<?> protocol() {
      return Box.class;
    }

    @Override
    public String method() {
      return "key";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Box<?, ?>)) {
        return false;
      }
      Box<K, T> actor = (Box<K, T>) server;
      result = actor.key();
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      result = (K) value;
    }

    @Override
    public K value() {
      return result;
    }

    @Override
    public String toString() {
      return "Box.key()";
    }
  }

  static final class Put<K, T extends Comparable<? super T> & Serializable> extends CastMessage {
    private final K key;

    private final T item;

    Put(K key, T item) {
      this.key = key;
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Box.class;
    }

    @Override
    public String method() {
      return "put";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Box<?, ?>)) {
        return false;
      }
      Box<K, T> actor = (Box<K, T>) server;
      actor.put(key, item);
      return true;
    }

    @Override
    public String toString() {
      return "Box.put(" + key + ", " + item + ")";
    }
  }

  static final class All<K, T extends Comparable<? super T> & Serializable> extends CallMessage<Map<K, ? extends List<? super T[]>>> {
    private final T[] prefix;

    private final K[] keys;

    Map<K, ? extends List<? super T[]>> result;

    All(T[] prefix, K[] keys) {
      this.prefix = Copies.array(prefix);
      this.keys = Copies.array(keys);
    }

    @Override
    public Class<?> protocol() {
      return Box.class;
    }

    @Override
    public String method() {
      return "all";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) throws IOException {
      if (!(server instanceof Box<?, ?>)) {
        return false;
      }
      Box<K, T> actor = (Box<K, T>) server;
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
        throw wrongReply("Map<K, ? extends List<? super T[]>>", value);
      }
      result = (Map<K, ? extends List<? super T[]>>) value;
    }

    @Override
    public Map<K, ? extends List<? super T[]>> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Box.all(" + Arrays.deepToString(prefix) + ", " + Arrays.deepToString(keys) + ")";
    }
  }

  static final class Pick<K, T extends Comparable<? super T> & Serializable, E extends Enum<E>, X extends T> extends CallMessage<Map<E, X>> {
    private final Class<E> type;

    private final X other;

    Map<E, X> result;

    Pick(Class<E> type, X other) {
      this.type = type;
      this.other = other;
    }

    @Override
    public Class<?> protocol() {
      return Box.class;
    }

    @Override
    public String method() {
      return "pick";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Box<?, ?>)) {
        return false;
      }
      Box<K, T> actor = (Box<K, T>) server;
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
      return "Box.pick(" + type + ", " + other + ")";
    }
  }

  static final class Echo<K, T extends Comparable<? super T> & Serializable, T_ extends List<K>> extends CallMessage<T_> {
    private final T_ item;

    T_ result;

    Echo(T_ item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Box.class;
    }

    @Override
    public String method() {
      return "echo";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Box<?, ?>)) {
        return false;
      }
      Box<K, T> actor = (Box<K, T>) server;
      result = actor.<T_>echo(item);
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List)) {
        throw wrongReply("T_", value);
      }
      result = (T_) value;
    }

    @Override
    public T_ value() {
      return result;
    }

    @Override
    public String toString() {
      return "Box.echo(" + item + ")";
    }
  }

  static final class Drop<K, T extends Comparable<? super T> & Serializable, Route_> extends VoidCallMessage {
    private final Route_ item;

    Drop(Route_ item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Box.class;
    }

    @Override
    public String method() {
      return "drop";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Box<?, ?>)) {
        return false;
      }
      Box<K, T> actor = (Box<K, T>) server;
      actor.<Route_>drop(item);
      return true;
    }

    @Override
    public String toString() {
      return "Box.drop(" + item + ")";
    }
  }
}
