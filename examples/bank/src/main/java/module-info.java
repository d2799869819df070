import org.jspecify.annotations.NullMarked;

/** An application of Troupe: a bank whose accounts are actors that crash and come back. */
@NullMarked
module dev.troupe.examples.bank {
  requires dev.troupe;
  requires java.logging;
  requires static org.jspecify;
}
