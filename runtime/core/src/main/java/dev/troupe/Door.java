package dev.troupe;

import dev.troupe.internal.actor.Ask;
import dev.troupe.internal.actor.Cell;
import dev.troupe.internal.actor.CellTarget;
import dev.troupe.internal.actor.Kernel;
import dev.troupe.internal.actor.Limits;
import dev.troupe.internal.actor.NameTarget;
import dev.troupe.internal.actor.Target;
import dev.troupe.spi.Route;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the handle of a supervisor reaches its server. Equal to another that leads to the same place.
 *
 * @param <S> the class of the server
 */
final class Door<S> {

  /** As OTP's supervisors: stopping a child may take long. */
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final Class<S> server;
  private final String kind;
  private final ActorSystem system;
  private final Target target;
  private final long limit;

  private Door(Class<S> server, String kind, ActorSystem system, Target target, long limit) {
    this.server = server;
    this.kind = kind;
    this.system = system;
    this.target = target;
    this.limit = limit;
  }

  /** To one actor, which must be of the kind. */
  static <S> Door<S> to(Class<S> server, String kind, ActorRef ref) {
    if (!serves(server, Objects.requireNonNull(ref, "ref"))) {
      throw new WrongProtocolException(ref + " is no " + kind + ".");
    }
    return new Door<>(server, kind, ref.system(), new CellTarget((Cell) ref, server), NO_LIMIT);
  }

  static boolean serves(Class<?> server, ActorRef ref) {
    return ((Cell) ref).mayServe(server);
  }

  /** To whoever has a name. */
  static <S> Door<S> to(Class<S> server, String kind, ActorSystem system, String name) {
    return new Door<>(server, kind, system, new NameTarget((Kernel) system, name), NO_LIMIT);
  }

  /** Starts a supervisor that none supervises. */
  static ActorRef start(ActorSystem system, SupervisorSpec spec, StartOptions options) {
    return Route.start(Object.class, system, spec.factory(), options).ref();
  }

  /** Starts a supervisor linked to the actor whose turn it is. */
  static ActorRef startLink(SupervisorSpec spec, StartOptions options) {
    return Route.startLink(Object.class, spec.factory(), options).ref();
  }

  Door<S> within(Duration time) {
    return new Door<>(
        server, kind, system, target, Limits.positive(time, "The limit of within(...)"));
  }

  <R extends @Nullable Object> R ask(String method, Ask.Body<S, R> question) {
    try {
      return new Ask<S, R>(server, method, question, Refusal.class).of(target, limit);
    } catch (Refusal refusal) {
      throw refusal.answer();
    } catch (WrongProtocolException wrong) {
      throw noSuchKind();
    }
  }

  ActorSystem system() {
    return system;
  }

  /**
   * The server itself, to read what of it never changes; null if it has ended or not started yet.
   */
  @Nullable S server() {
    Cell cell = (Cell) ref();
    return cell.isAlive() ? cell.serverOf(server) : null;
  }

  ActorRef ref() {
    try {
      return target.ref(server);
    } catch (WrongProtocolException wrong) {
      throw noSuchKind();
    }
  }

  private WrongProtocolException noSuchKind() {
    return new WrongProtocolException(target + " is no " + kind + ".");
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Door<?> that && server == that.server && target.equals(that.target);
  }

  @Override
  public int hashCode() {
    return target.hashCode();
  }

  @Override
  public String toString() {
    return kind + " " + target;
  }
}
