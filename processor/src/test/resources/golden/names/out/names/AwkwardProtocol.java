package names;

import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.CallMessage;
import dev.troupe.spi.CastMessage;
import dev.troupe.spi.Copies;
import dev.troupe.spi.VoidCallMessage;
import java.io.IOException;
import java.util.Arrays;

/** The messages of {@link Awkward}. */
@ActorGenerated
@SuppressWarnings("doclint:missing")
final class AwkwardProtocol {
  private AwkwardProtocol() {}

  static final class All extends CallMessage<Long> {
    private final int call;

    private final int route;

    private final int failure;

    private final int declared;

    private final int server;

    private final int actor;

    private final int result;

    private final int value;

    private final int reply;

    private final int limit;

    private final int wait;

    private final int hashCode;

    private final int all;

    private final int other;

    private final int that;

    long result_;

    All(int call, int route, int failure, int declared, int server, int actor, int result,
        int value, int reply, int limit, int wait, int hashCode, int all, int other, int that) {
      this.call = call;
      this.route = route;
      this.failure = failure;
      this.declared = declared;
      this.server = server;
      this.actor = actor;
      this.result = result;
      this.value = value;
      this.reply = reply;
      this.limit = limit;
      this.wait = wait;
      this.hashCode = hashCode;
      this.all = all;
      this.other = other;
      this.that = that;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "all";
    }

    @Override
    public boolean serve(Object server_) throws IOException, IllegalStateException {
      if (!(server_ instanceof Awkward actor_)) {
        return false;
      }
      result_ = actor_.all(call, route, failure, declared, server, actor, result, value, reply, limit, wait, hashCode, all, other, that);
      return true;
    }

    @Override
    public boolean declares(Throwable failure_) {
      return failure_ instanceof IOException || failure_ instanceof IllegalStateException;
    }

    @Override
    public void storeReply(Object value_) {
      if (!(value_ instanceof Long reply_)) {
        throw wrongReply("long", value_);
      }
      result_ = reply_;
    }

    @Override
    public Long value() {
      return result_;
    }

    @Override
    public String toString() {
      return "Awkward.all(" + call + ", " + route + ", " + failure + ", " + declared + ", " + server + ", " + actor + ", " + result + ", " + value + ", " + reply + ", " + limit + ", " + wait + ", " + hashCode + ", " + all + ", " + other + ", " + that + ")";
    }
  }

  static final class Types extends CallMessage<Integer> {
    private final int[] Route;

    private final int[] AwkwardRef;

    private final int[] Arrays_;

    private final int[] java_;

    private final int dev_;

    private final int Awkward;

    private final int[] Copies_;

    int result;

    Types(int[] Route, int[] AwkwardRef, int[] Arrays_, int[] java_, int dev_, int Awkward,
        int[] Copies_) {
      this.Route = Copies.array(Route);
      this.AwkwardRef = Copies.array(AwkwardRef);
      this.Arrays_ = Copies.array(Arrays_);
      this.java_ = Copies.array(java_);
      this.dev_ = dev_;
      this.Awkward = Awkward;
      this.Copies_ = Copies.array(Copies_);
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "types";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.types(Route, AwkwardRef, Arrays_, java_, dev_, Awkward, Copies_);
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
      return "Awkward.types(" + Arrays.toString(Route) + ", " + Arrays.toString(AwkwardRef) + ", " + Arrays.toString(Arrays_) + ", " + Arrays.toString(java_) + ", " + dev_ + ", " + Awkward + ", " + Arrays.toString(Copies_) + ")";
    }
  }

  static final class Constants extends CastMessage {
    private final int LIMIT;

    private final int ALL_LIMIT;

    private final int $;

    private final int $x;

    private final int call_;

    Constants(int LIMIT, int ALL_LIMIT, int $, int $x, int call_) {
      this.LIMIT = LIMIT;
      this.ALL_LIMIT = ALL_LIMIT;
      this.$ = $;
      this.$x = $x;
      this.call_ = call_;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "constants";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      actor.constants(LIMIT, ALL_LIMIT, $, $x, call_);
      return true;
    }

    @Override
    public String toString() {
      return "Awkward.constants(" + LIMIT + ", " + ALL_LIMIT + ", " + $ + ", " + $x + ", " + call_ + ")";
    }
  }

  static final class Result extends VoidCallMessage {
    private final String result;

    private final Object server;

    private final long[] route;

    Result(String result, Object server, long[] route) {
      this.result = result;
      this.server = server;
      this.route = Copies.array(route);
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "result";
    }

    @Override
    public boolean serve(Object server_) {
      if (!(server_ instanceof Awkward actor)) {
        return false;
      }
      actor.result(result, server, route);
      return true;
    }

    @Override
    public String toString() {
      return "Awkward.result(" + result + ", " + server + ", " + Arrays.toString(route) + ")";
    }
  }

  static final class Value extends CallMessage<String> {
    private final String value;

    String result;

    Value(String value) {
      this.value = value;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "value";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.value(value);
      return true;
    }

    @Override
    public void storeReply(Object value_) {
      if (value_ != null && !(value_ instanceof String)) {
        throw wrongReply("String", value_);
      }
      result = (String) value_;
    }

    @Override
    public String value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.value(" + value + ")";
    }
  }

  static final class Protocol extends CallMessage<Boolean> {
    private final boolean protocol;

    boolean result;

    Protocol(boolean protocol) {
      this.protocol = protocol;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "protocol";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.protocol(protocol);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Boolean reply)) {
        throw wrongReply("boolean", value);
      }
      result = reply;
    }

    @Override
    public Boolean value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.protocol(" + protocol + ")";
    }
  }

  static final class Method extends CallMessage<Byte> {
    private final byte method;

    byte result;

    Method(byte method) {
      this.method = method;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "method";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.method(method);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Byte reply)) {
        throw wrongReply("byte", value);
      }
      result = reply;
    }

    @Override
    public Byte value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.method(" + method + ")";
    }
  }

  static final class Serve extends CallMessage<Short> {
    private final short serve;

    short result;

    Serve(short serve) {
      this.serve = serve;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "serve";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.serve(serve);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Short reply)) {
        throw wrongReply("short", value);
      }
      result = reply;
    }

    @Override
    public Short value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.serve(" + serve + ")";
    }
  }

  static final class StoreReply extends CallMessage<Object> {
    private final Object storeReply;

    Object result;

    StoreReply(Object storeReply) {
      this.storeReply = storeReply;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "storeReply";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.storeReply(storeReply);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      result = value;
    }

    @Override
    public Object value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.storeReply(" + storeReply + ")";
    }
  }

  static final class Declares extends CallMessage<Void> {
    private final Void declares;

    Void result;

    Declares(Void declares) {
      this.declares = declares;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "declares";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.declares(declares);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (value != null && !(value instanceof Void)) {
        throw wrongReply("Void", value);
      }
      result = (Void) value;
    }

    @Override
    public Void value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.declares(" + declares + ")";
    }
  }

  static final class RunIfAbandoned extends CallMessage<Float> {
    private final float runIfAbandoned;

    float result;

    RunIfAbandoned(float runIfAbandoned) {
      this.runIfAbandoned = runIfAbandoned;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "runIfAbandoned";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.runIfAbandoned(runIfAbandoned);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Float reply)) {
        throw wrongReply("float", value);
      }
      result = reply;
    }

    @Override
    public Float value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.runIfAbandoned(" + runIfAbandoned + ")";
    }
  }

  static final class IsVoid extends CallMessage<Character> {
    private final char isVoid;

    char result;

    IsVoid(char isVoid) {
      this.isVoid = isVoid;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "isVoid";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.isVoid(isVoid);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Character reply)) {
        throw wrongReply("char", value);
      }
      result = reply;
    }

    @Override
    public Character value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.isVoid(" + isVoid + ")";
    }
  }

  static final class WrongReply extends CallMessage<Double> {
    private final double wrongReply;

    double result;

    WrongReply(double wrongReply) {
      this.wrongReply = wrongReply;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "wrongReply";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.wrongReply(wrongReply);
      return true;
    }

    @Override
    public void storeReply(Object value) {
      if (!(value instanceof Double reply)) {
        throw wrongReply("double", value);
      }
      result = reply;
    }

    @Override
    public Double value() {
      return result;
    }

    @Override
    public String toString() {
      return "Awkward.wrongReply(" + wrongReply + ")";
    }
  }

  static final class Ref extends CallMessage<Integer> {
    private final int ref;

    int result;

    Ref(int ref) {
      this.ref = ref;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "ref";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.ref(ref);
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
      return "Awkward.ref(" + ref + ")";
    }
  }

  static final class Async extends CallMessage<Integer> {
    private final int async;

    int result;

    Async(int async) {
      this.async = async;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "async";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.async(async);
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
      return "Awkward.async(" + async + ")";
    }
  }

  static final class Within extends CallMessage<Integer> {
    private final int within;

    int result;

    Within(int within) {
      this.within = within;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "within";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.within(within);
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
      return "Awkward.within(" + within + ")";
    }
  }

  static final class Equals extends CallMessage<Integer> {
    private final int equals;

    int result;

    Equals(int equals) {
      this.equals = equals;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "equals";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.equals(equals);
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
      return "Awkward.equals(" + equals + ")";
    }
  }

  static final class HashCode extends CallMessage<Integer> {
    private final int hashCode;

    int result;

    HashCode(int hashCode) {
      this.hashCode = hashCode;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "hashCode";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.hashCode(hashCode);
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
      return "Awkward.hashCode(" + hashCode + ")";
    }
  }

  static final class ToString extends CallMessage<String> {
    private final int toString;

    String result;

    ToString(int toString) {
      this.toString = toString;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "toString";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.toString(toString);
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
      return "Awkward.toString(" + toString + ")";
    }
  }

  static final class $dollar extends CallMessage<Integer> {
    private final int $dollar$;

    int result;

    $dollar(int $dollar$) {
      this.$dollar$ = $dollar$;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "$dollar";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.$dollar($dollar$);
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
      return "Awkward.$dollar(" + $dollar$ + ")";
    }
  }

  static final class _under extends CallMessage<Integer> {
    private final int _under;

    int result;

    _under(int _under) {
      this._under = _under;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "_under";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor._under(_under);
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
      return "Awkward._under(" + _under + ")";
    }
  }

  static final class Wait extends CallMessage<Integer> {
    private final int wait;

    int result;

    Wait(int wait) {
      this.wait = wait;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "wait";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.wait(wait);
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
      return "Awkward.wait(" + wait + ")";
    }
  }

  static final class Awkward_ extends CallMessage<Integer> {
    private final int Awkward;

    int result;

    Awkward_(int Awkward) {
      this.Awkward = Awkward;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "Awkward";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.Awkward(Awkward);
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
      return "Awkward.Awkward(" + Awkward + ")";
    }
  }

  static final class 𝒳é extends CallMessage<Integer> {
    private final int 𝒳;

    private final int é;

    int result;

    𝒳é(int 𝒳, int é) {
      this.𝒳 = 𝒳;
      this.é = é;
    }

    @Override
    public Class<?> protocol() {
      return Awkward.class;
    }

    @Override
    public String method() {
      return "𝒳é";
    }

    @Override
    public boolean serve(Object server) {
      if (!(server instanceof Awkward actor)) {
        return false;
      }
      result = actor.𝒳é(𝒳, é);
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
      return "Awkward.𝒳é(" + 𝒳 + ", " + é + ")";
    }
  }
}
