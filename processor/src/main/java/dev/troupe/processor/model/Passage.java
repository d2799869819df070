package dev.troupe.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of a parameter or a result on its way to another actor.
 *
 * @param rebuilds the methods that the transfer calls, directly or not
 * @param flaw why it is not safe to send, if it is not
 * @param hidden a type that must be rebuilt, but that generated code cannot see
 * @param waiver the {@code @UnsafeSend} that lets it through
 */
public record Passage(
    Transfer transfer,
    List<Rebuild> rebuilds,
    Optional<Flaw> flaw,
    Optional<ClassName> hidden,
    Optional<Waiver> waiver) {

  /** Of what is neither checked nor copied. */
  public static final Passage FREE =
      new Passage(
          new Transfer.AsIs(), List.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Why a type is not safe to send.
   *
   * @param problem what is wrong, with the way that leads to it: {@code Cart → items → ArrayList is
   *     mutable}
   * @param fix a sentence that says what to write instead
   */
  public record Flaw(String problem, String fix) {}

  /**
   * An {@code @UnsafeSend}.
   *
   * @param origin the annotation
   */
  public record Waiver(Origin origin, String reason) {}

  public Passage {
    rebuilds = List.copyOf(rebuilds);
  }

  /** Lets through as it is what an annotation vouches for. */
  public static Passage waived(Waiver waiver) {
    return new Passage(
        new Transfer.AsIs(), List.of(), Optional.empty(), Optional.empty(), Optional.of(waiver));
  }
}
