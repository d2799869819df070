package names;

import dev.troupe.ActorRef;
import dev.troupe.ActorSystem;
import dev.troupe.ChildSpec;
import dev.troupe.StartOptions;
import dev.troupe.Via;
import dev.troupe.annotations.ActorGenerated;
import dev.troupe.spi.Route;
import dev.troupe.spi.Stub;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/**
 * The stub of {@link Awkward}: what it is told, it sends to an actor. Any thread may use it.
 */
@ActorGenerated
@SuppressWarnings("doclint:missing")
public final class AwkwardRef implements Awkward, Stub {
  /** 3s, in nanoseconds. */
  private static final long ALL_LIMIT = 3_000_000_000L;

  /** 1s, in nanoseconds. */
  private static final long LIMIT = 1_000_000_000L;

  /** 2s, in nanoseconds. */
  private static final long RESULT_LIMIT = 2_000_000_000L;

  private final Route route;

  private AwkwardRef(Route route) {
    this.route = route;
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static AwkwardRef start(ActorSystem system, Callable<? extends Awkward> server) {
    return start(system, server, StartOptions.defaults());
  }

  /**
   * Starts an actor that nobody supervises.
   *
   * @param system where the actor runs
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static AwkwardRef start(ActorSystem system, Callable<? extends Awkward> server,
      StartOptions options) {
    return new AwkwardRef(Route.start(Awkward.class, system, server, options));
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @return the stub of the new actor
   */
  public static AwkwardRef startLink(Callable<? extends Awkward> server) {
    return startLink(server, StartOptions.defaults());
  }

  /**
   * Starts an actor that is linked to the current one.
   *
   * @param server makes the server, at each start anew
   * @param options how it starts
   * @return the stub of the new actor
   */
  public static AwkwardRef startLink(Callable<? extends Awkward> server, StartOptions options) {
    return new AwkwardRef(Route.startLink(Awkward.class, server, options));
  }

  /**
   * Tells a supervisor how to start such an actor.
   *
   * @param id what the supervisor calls it
   * @param server makes the server, at each start anew
   * @return the child specification
   */
  public static ChildSpec child(String id, Callable<? extends Awkward> server) {
    return Route.child(Awkward.class, id, server);
  }

  /**
   * Whichever actor has the name when a message is sent.
   *
   * @param system where the actor runs
   * @param name the name
   * @return the stub
   */
  public static AwkwardRef named(ActorSystem system, String name) {
    return new AwkwardRef(Route.named(Awkward.class, system, name));
  }

  /**
   * Whichever actor has the name in the system of the current one, when a message is sent.
   *
   * @param name the name
   * @return the stub
   */
  public static AwkwardRef named(String name) {
    return new AwkwardRef(Route.named(Awkward.class, name));
  }

  /**
   * Whichever actor the address leads to when a message is sent.
   *
   * @param via the address
   * @return the stub
   */
  public static AwkwardRef via(Via via) {
    return new AwkwardRef(Route.via(Awkward.class, via));
  }

  /**
   * Gives a reference its protocol back.
   *
   * @param ref the actor
   * @return the stub
   */
  public static AwkwardRef of(ActorRef ref) {
    return new AwkwardRef(Route.of(Awkward.class, ref));
  }

  /**
   * The current actor.
   *
   * @return the stub
   */
  public static AwkwardRef self() {
    return new AwkwardRef(Route.self(Awkward.class));
  }

  /**
   * Wraps an implementation without an actor, for tests.
   *
   * @param server what is called directly
   * @return the stub
   */
  public static AwkwardRef direct(Awkward server) {
    return new AwkwardRef(Route.direct(Awkward.class, server));
  }

  /**
   * The same actor, with a time limit of its own for each call.
   *
   * @param limit how long a call waits for its reply
   * @return a stub that differs in nothing else
   */
  public AwkwardRef within(Duration limit) {
    return new AwkwardRef(route.within(limit));
  }

  /**
   * The calls as futures, for callers that do not wait.
   *
   * @return a view of this stub
   */
  public Async async() {
    return new Async(route);
  }

  /**
   * The actor without its protocol, to send it any object, to link or to monitor it.
   *
   * @return the reference
   */
  public ActorRef ref() {
    return route.ref();
  }

  @Override
  public long all(int call, int route, int failure, int declared, int server, int actor, int result,
      int value, int reply, int limit, int wait, int hashCode, int all, int other, int that) throws
      IOException, IllegalStateException {
    AwkwardProtocol.All call_ = new AwkwardProtocol.All(call, route, failure, declared, server, actor, result, value, reply, limit, wait, hashCode, all, other, that);
    Throwable failure_ = this.route.call(call_, ALL_LIMIT);
    if (failure_ instanceof IOException declared_) {
      throw declared_;
    }
    if (failure_ instanceof IllegalStateException declared_) {
      throw declared_;
    }
    return call_.result_;
  }

  @Override
  public int types(int[] Route_, int[] AwkwardRef, int[] Arrays, int[] java, int dev_, int Awkward,
      int[] Copies) {
    AwkwardProtocol.Types call = new AwkwardProtocol.Types(Route_, AwkwardRef, Arrays, java, dev_, Awkward, Copies);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public void constants(int LIMIT, int ALL_LIMIT, int $, int $x, int call_) {
    route.cast(new AwkwardProtocol.Constants(LIMIT, ALL_LIMIT, $, $x, call_));
  }

  @Override
  public void result(String result, Object server, long... route) {
    this.route.call(new AwkwardProtocol.Result(result, server, route), RESULT_LIMIT);
  }

  @Override
  public String value(String value) {
    AwkwardProtocol.Value call = new AwkwardProtocol.Value(value);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public boolean protocol(boolean protocol) {
    AwkwardProtocol.Protocol call = new AwkwardProtocol.Protocol(protocol);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public byte method(byte method) {
    AwkwardProtocol.Method call = new AwkwardProtocol.Method(method);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public short serve(short serve) {
    AwkwardProtocol.Serve call = new AwkwardProtocol.Serve(serve);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public Object storeReply(Object storeReply) {
    AwkwardProtocol.StoreReply call = new AwkwardProtocol.StoreReply(storeReply);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public Void declares(Void declares) {
    AwkwardProtocol.Declares call = new AwkwardProtocol.Declares(declares);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public float runIfAbandoned(float runIfAbandoned) {
    AwkwardProtocol.RunIfAbandoned call = new AwkwardProtocol.RunIfAbandoned(runIfAbandoned);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public char isVoid(char isVoid) {
    AwkwardProtocol.IsVoid call = new AwkwardProtocol.IsVoid(isVoid);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public double wrongReply(double wrongReply) {
    AwkwardProtocol.WrongReply call = new AwkwardProtocol.WrongReply(wrongReply);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int ref(int ref) {
    AwkwardProtocol.Ref call = new AwkwardProtocol.Ref(ref);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int async(int async) {
    AwkwardProtocol.Async call = new AwkwardProtocol.Async(async);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int within(int within) {
    AwkwardProtocol.Within call = new AwkwardProtocol.Within(within);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int equals(int equals) {
    AwkwardProtocol.Equals call = new AwkwardProtocol.Equals(equals);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int hashCode(int hashCode) {
    AwkwardProtocol.HashCode call = new AwkwardProtocol.HashCode(hashCode);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public String toString(int toString) {
    AwkwardProtocol.ToString call = new AwkwardProtocol.ToString(toString);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int $dollar(int $dollar$) {
    AwkwardProtocol.$dollar call = new AwkwardProtocol.$dollar($dollar$);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int _under(int _under) {
    AwkwardProtocol._under call = new AwkwardProtocol._under(_under);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int wait(int wait) {
    AwkwardProtocol.Wait call = new AwkwardProtocol.Wait(wait);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int Awkward(int Awkward) {
    AwkwardProtocol.Awkward_ call = new AwkwardProtocol.Awkward_(Awkward);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public int 𝒳é(int 𝒳, int é) {
    AwkwardProtocol.𝒳é call = new AwkwardProtocol.𝒳é(𝒳, é);
    route.call(call, LIMIT);
    return call.result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AwkwardRef that && route.equals(that.route);
  }

  @Override
  public int hashCode() {
    return route.hashCode();
  }

  @Override
  public String toString() {
    return route.toString();
  }

  /** The calls of {@link Awkward} as futures. */
  public static final class Async {
    private final Route route;

    private Async(Route route) {
      this.route = route;
    }

    /**
     * Calls {@link Awkward#all(int, int, int, int, int, int, int, int, int, int, int, int, int, int, int)}.
     *
     * @param call as there
     * @param route as there
     * @param failure as there
     * @param declared as there
     * @param server as there
     * @param actor as there
     * @param result as there
     * @param value as there
     * @param reply as there
     * @param limit as there
     * @param wait as there
     * @param hashCode as there
     * @param all as there
     * @param other as there
     * @param that as there
     * @return the reply to come
     */
    public CompletableFuture<Long> all(int call, int route, int failure, int declared, int server,
        int actor, int result, int value, int reply, int limit, int wait, int hashCode, int all,
        int other, int that) {
      return this.route.async(new AwkwardProtocol.All(call, route, failure, declared, server, actor, result, value, reply, limit, wait, hashCode, all, other, that), ALL_LIMIT);
    }

    /**
     * Calls {@link Awkward#types(int[], int[], int[], int[], int, int, int[])}.
     *
     * @param Route_ as there
     * @param AwkwardRef as there
     * @param Arrays as there
     * @param java as there
     * @param dev_ as there
     * @param Awkward as there
     * @param Copies as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> types(int[] Route_, int[] AwkwardRef, int[] Arrays,
        int[] java, int dev_, int Awkward, int[] Copies) {
      return route.async(new AwkwardProtocol.Types(Route_, AwkwardRef, Arrays, java, dev_, Awkward, Copies), LIMIT);
    }

    /**
     * Calls {@link Awkward#result(String, Object, long[])}.
     *
     * @param result as there
     * @param server as there
     * @param route as there
     * @return the reply to come
     */
    public CompletableFuture<Void> result(String result, Object server, long... route) {
      return this.route.async(new AwkwardProtocol.Result(result, server, route), RESULT_LIMIT);
    }

    /**
     * Calls {@link Awkward#value(String)}.
     *
     * @param value as there
     * @return the reply to come
     */
    public CompletableFuture<String> value(String value) {
      return route.async(new AwkwardProtocol.Value(value), LIMIT);
    }

    /**
     * Calls {@link Awkward#protocol(boolean)}.
     *
     * @param protocol as there
     * @return the reply to come
     */
    public CompletableFuture<Boolean> protocol(boolean protocol) {
      return route.async(new AwkwardProtocol.Protocol(protocol), LIMIT);
    }

    /**
     * Calls {@link Awkward#method(byte)}.
     *
     * @param method as there
     * @return the reply to come
     */
    public CompletableFuture<Byte> method(byte method) {
      return route.async(new AwkwardProtocol.Method(method), LIMIT);
    }

    /**
     * Calls {@link Awkward#serve(short)}.
     *
     * @param serve as there
     * @return the reply to come
     */
    public CompletableFuture<Short> serve(short serve) {
      return route.async(new AwkwardProtocol.Serve(serve), LIMIT);
    }

    /**
     * Calls {@link Awkward#storeReply(Object)}.
     *
     * @param storeReply as there
     * @return the reply to come
     */
    public CompletableFuture<Object> storeReply(Object storeReply) {
      return route.async(new AwkwardProtocol.StoreReply(storeReply), LIMIT);
    }

    /**
     * Calls {@link Awkward#declares(Void)}.
     *
     * @param declares as there
     * @return the reply to come
     */
    public CompletableFuture<Void> declares(Void declares) {
      return route.async(new AwkwardProtocol.Declares(declares), LIMIT);
    }

    /**
     * Calls {@link Awkward#runIfAbandoned(float)}.
     *
     * @param runIfAbandoned as there
     * @return the reply to come
     */
    public CompletableFuture<Float> runIfAbandoned(float runIfAbandoned) {
      return route.async(new AwkwardProtocol.RunIfAbandoned(runIfAbandoned), LIMIT);
    }

    /**
     * Calls {@link Awkward#isVoid(char)}.
     *
     * @param isVoid as there
     * @return the reply to come
     */
    public CompletableFuture<Character> isVoid(char isVoid) {
      return route.async(new AwkwardProtocol.IsVoid(isVoid), LIMIT);
    }

    /**
     * Calls {@link Awkward#wrongReply(double)}.
     *
     * @param wrongReply as there
     * @return the reply to come
     */
    public CompletableFuture<Double> wrongReply(double wrongReply) {
      return route.async(new AwkwardProtocol.WrongReply(wrongReply), LIMIT);
    }

    /**
     * Calls {@link Awkward#ref(int)}.
     *
     * @param ref as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> ref(int ref) {
      return route.async(new AwkwardProtocol.Ref(ref), LIMIT);
    }

    /**
     * Calls {@link Awkward#async(int)}.
     *
     * @param async as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> async(int async) {
      return route.async(new AwkwardProtocol.Async(async), LIMIT);
    }

    /**
     * Calls {@link Awkward#within(int)}.
     *
     * @param within as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> within(int within) {
      return route.async(new AwkwardProtocol.Within(within), LIMIT);
    }

    /**
     * Calls {@link Awkward#equals(int)}.
     *
     * @param equals as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> equals(int equals) {
      return route.async(new AwkwardProtocol.Equals(equals), LIMIT);
    }

    /**
     * Calls {@link Awkward#hashCode(int)}.
     *
     * @param hashCode as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> hashCode(int hashCode) {
      return route.async(new AwkwardProtocol.HashCode(hashCode), LIMIT);
    }

    /**
     * Calls {@link Awkward#toString(int)}.
     *
     * @param toString as there
     * @return the reply to come
     */
    public CompletableFuture<String> toString(int toString) {
      return route.async(new AwkwardProtocol.ToString(toString), LIMIT);
    }

    /**
     * Calls {@link Awkward#$dollar(int)}.
     *
     * @param $dollar$ as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> $dollar(int $dollar$) {
      return route.async(new AwkwardProtocol.$dollar($dollar$), LIMIT);
    }

    /**
     * Calls {@link Awkward#_under(int)}.
     *
     * @param _under as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> _under(int _under) {
      return route.async(new AwkwardProtocol._under(_under), LIMIT);
    }

    /**
     * Calls {@link Awkward#wait(int)}.
     *
     * @param wait as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> wait(int wait) {
      return route.async(new AwkwardProtocol.Wait(wait), LIMIT);
    }

    /**
     * Calls {@code Awkward}.
     *
     * @param Awkward as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> Awkward(int Awkward) {
      return route.async(new AwkwardProtocol.Awkward_(Awkward), LIMIT);
    }

    /**
     * Calls {@link Awkward#𝒳é(int, int)}.
     *
     * @param é as there
     * @return the reply to come
     */
    public CompletableFuture<Integer> 𝒳é(int 𝒳, int é) {
      return route.async(new AwkwardProtocol.𝒳é(𝒳, é), LIMIT);
    }
  }
}
