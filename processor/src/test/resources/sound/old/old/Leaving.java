package old;

@Deprecated(forRemoval = true)
@SuppressWarnings("doclint:missing")
class Leaving {}
