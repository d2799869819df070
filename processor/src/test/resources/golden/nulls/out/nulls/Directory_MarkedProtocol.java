package nulls;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import dev.troupe.spi.VoidCallMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** The messages of {@link Directory.Marked}. */
@ActorGenerated
@SuppressWarnings({"NullAway", "doclint:missing"})
@NullMarked
final class Directory_MarkedProtocol {
  private Directory_MarkedProtocol() {}

  static final class Find<K, V extends @Nullable Object> extends CallMessage<@Nullable V> {
    private final K key;

    private final V fallback;

    @Nullable V result;

    Find(K key, V fallback) {
      this.key = Objects.requireNonNull(key, "key");
      this.fallback = fallback;
    }

    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "find";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      result = actor.find(key, fallback);
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      result = (V) value;
    }

    @Override
    public @Nullable V value() {
      return result;
    }

    @Override
    public String toString() {
      return "Directory.Marked.find(" + key + ", " + fallback + ")";
    }
  }

  static final class All<K, V extends @Nullable Object> extends CallMessage<List<Map. @Nullable Entry<String, @Nullable V>>> {
    private final @Nullable String[] names;

    private final String @Nullable [] more;

    private final @Directory.Unit("cents") long amount;

    List<Map. @Nullable Entry<String, @Nullable V>> result;

    All(@Nullable String[] names, String @Nullable [] more, @Directory.Unit("cents") long amount) {
      this.names = Copies.array(Objects.requireNonNull(names, "names"));
      this.more = Copies.array(more);
      this.amount = amount;
    }

    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "all";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      result = returned(actor.all(names, more, amount));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (!(value instanceof List)) {
        throw wrongReply("List<Map.Entry<String, V>>", value);
      }
      result = (List<Map. @Nullable Entry<String, @Nullable V>>) value;
    }

    @Override
    public List<Map. @Nullable Entry<String, @Nullable V>> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Directory.Marked.all(" + Arrays.deepToString(names) + ", " + Arrays.deepToString(more) + ", " + amount + ")";
    }
  }

  static final class Name<K, V extends @Nullable Object> extends CallMessage<String> {
    String result;

    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "name";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      result = returned(actor.name());
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof String reply)) {
        throw wrongReply("String", value);
      }
      result = reply;
    }

    @Override
    public String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Directory.Marked.name()";
    }
  }

  static final class ListOf<K, V extends @Nullable Object, E extends @Nullable Object> extends CallMessage<List<E>> {
    private final E item;

    List<E> result;

    ListOf(E item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "listOf";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      result = Copies.list(returned(actor.<E>listOf(item)));
      return true;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void storeReply(Object value) {
      if (!(value instanceof List)) {
        throw wrongReply("List<E>", value);
      }
      result = Copies.list((List<E>) value);
    }

    @Override
    public List<E> value() {
      return result;
    }

    @Override
    public String toString() {
      return "Directory.Marked.listOf(" + item + ")";
    }
  }

  static final class Sync<K, V extends @Nullable Object> extends VoidCallMessage {
    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "sync";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      actor.sync();
      return true;
    }

    @Override
    public String toString() {
      return "Directory.Marked.sync()";
    }
  }

  static final class Remove<K, V extends @Nullable Object> extends CastMessage {
    private final String[] names;

    Remove(String[] names) {
      this.names = Copies.array(Objects.requireNonNull(names, "names"));
    }

    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "remove";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      actor.remove(names);
      return true;
    }

    @Override
    public String toString() {
      return "Directory.Marked.remove(" + Arrays.deepToString(names) + ")";
    }
  }

  static final class Exchange<K, V extends @Nullable Object> extends CallMessage<@Nullable String> {
    private final @Nullable String item;

    @Nullable String result;

    Exchange(@Nullable String item) {
      this.item = item;
    }

    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "exchange";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      result = actor.exchange(item);
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
    public @Nullable String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Directory.Marked.exchange(" + item + ")";
    }
  }

  static final class Clear<K, V extends @Nullable Object> extends CallMessage<@Nullable String> {
    @Nullable String result;

    @Override
    public Class<?> protocol() {
      return Directory.Marked.class;
    }

    @Override
    public String method() {
      return "clear";
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean serve(Object server) {
      if (!(server instanceof Directory.Marked<?, ?>)) {
        return false;
      }
      Directory.Marked<K, V> actor = (Directory.Marked<K, V>) server;
      result = actor.clear();
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
    public @Nullable String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Directory.Marked.clear()";
    }
  }
}
