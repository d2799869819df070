import org.jspecify.annotations.NullMarked;

/** The code of the guides and of the README, a package for each page. */
@NullMarked
module dev.troupe.examples.guides {
  requires dev.troupe;
  requires static org.jspecify;
}
