package old;

import java.util.List;

@Deprecated(forRemoval = true)
@SuppressWarnings({"doclint:missing", "deprecation"})
record Leaving(List<Gone> gone) {}
