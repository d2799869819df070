package old;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import dev.troupe.spi.VoidCallMessage;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The messages of {@link Old}. */
@ActorGenerated
@SuppressWarnings({"deprecation", "doclint:missing", "rawtypes", "removal"})
final class OldProtocol {
  private OldProtocol() {}

  @SuppressWarnings({"deprecation", "removal"})
  private static old.Leaving copyLeaving(old.Leaving original) {
    List<old.Gone> gone = Copies.list(original.gone());
    return new old.Leaving(gone);
  }

  static final class Gone extends CallMessage<old.Gone> {
    private final old.Gone gone;

    old.Gone result;

    Gone(old.Gone gone) {
      this.gone = gone;
    }

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "gone";
    }

    @Override
    public boolean serve(Object server) throws GoneException {
      if (!(server instanceof Old actor)) {
        return false;
      }
      result = actor.gone(gone);
      return true;
    }

    @Override
    public boolean declares(Throwable failure) {
      return failure instanceof GoneException;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof old.Gone)) {
        throw wrongReply("Gone", value);
      }
      result = (old.Gone) value;
    }

    @Override
    public old.Gone value() {
      return result;
    }

    @Override
    public String toString() {
      return "Old.gone(" + gone + ")";
    }
  }

  static final class Leaving extends CallMessage<old.Leaving> {
    old.Leaving result;

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "leaving";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Old actor)) {
        return false;
      }
      result = Copies.value(actor.leaving(), each -> copyLeaving(each));
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof old.Leaving)) {
        throw wrongReply("Leaving", value);
      }
      result = Copies.value((old.Leaving) value, each -> copyLeaving(each));
    }

    @Override
    public old.Leaving value() {
      return result;
    }

    @Override
    public String toString() {
      return "Old.leaving()";
    }
  }

  static final class Raw extends CallMessage<List> {
    private final List[] raw;

    List result;

    Raw(List[] raw) {
      this.raw = raw;
    }

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "raw";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Old actor)) {
        return false;
      }
      result = actor.raw(raw);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof List)) {
        throw wrongReply("List", value);
      }
      result = (List) value;
    }

    @Override
    public List value() {
      return result;
    }

    @Override
    public String toString() {
      return "Old.raw(" + Arrays.deepToString(raw) + ")";
    }
  }

  static final class Leave extends CallMessage<Integer> {
    int result;

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "leave";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Old actor)) {
        return false;
      }
      result = actor.leave();
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Integer reply)) {
        throw wrongReply("int", value);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Old.leave()";
    }
  }

  static final class RunFunction extends CastMessage {
    private final Function<String, String> one;

    RunFunction(Function<String, String> one) {
      this.one = one;
    }

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "run";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Old actor)) {
        return false;
      }
      actor.run(one);
      return true;
    }

    @Override
    public String toString() {
      return "Old.run(" + one + ")";
    }
  }

  static final class RunSupplier extends CastMessage {
    private final Supplier<String> other;

    RunSupplier(Supplier<String> other) {
      this.other = other;
    }

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "run";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Old actor)) {
        return false;
      }
      actor.run(other);
      return true;
    }

    @Override
    public String toString() {
      return "Old.run(" + other + ")";
    }
  }

  static final class Start extends CallMessage<Integer> {
    private final String id;

    private final Supplier<Old> server;

    int result;

    Start(String id, Supplier<Old> server) {
      this.id = id;
      this.server = server;
    }

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "start";
    }

    @Override
    public boolean serve(Object server_) {
      if (!(server_ instanceof Old actor)) {
        return false;
      }
      result = actor.start(id, server);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Integer reply)) {
        throw wrongReply("int", value);
      }
      result = reply;
    }

    @Override
    public Integer value() {
      return result;
    }

    @Override
    public String toString() {
      return "Old.start(" + id + ", " + server + ")";
    }
  }

  static final class PutAll extends VoidCallMessage {
    private final List<String>[] lists;

    PutAll(List<String>[] lists) {
      this.lists = Copies.array(lists, each -> Copies.list(each));
    }

    @Override
    public Class<?> protocol() {
      return Old.class;
    }

    @Override
    public String method() {
      return "putAll";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Old actor)) {
        return false;
      }
      actor.putAll(lists);
      return true;
    }

    @Override
    public String toString() {
      return "Old.putAll(" + Arrays.deepToString(lists) + ")";
    }
  }
}
