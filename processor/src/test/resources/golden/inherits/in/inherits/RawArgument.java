package inherits;

import dev.troupe.annotations.Actor;
import java.util.Optional;

/** A raw type stands for the variable of its parent. */
@Actor
@SuppressWarnings({"doclint:missing", "rawtypes"})
interface RawArgument extends RawArgumentParent<Optional<Class>> {}
