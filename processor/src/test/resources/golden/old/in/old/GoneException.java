package old;

@Deprecated
@SuppressWarnings({"doclint:missing", "serial"})
class GoneException extends Exception {}
