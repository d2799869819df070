package shapes;

import dev.troupe.annotations.Actor;

/** Inherits methods by two ways, which agree as far as they must. */
@Actor
public interface Shape extends Sides.Loose, Sides.Strict<String> {}
