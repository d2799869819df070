interface Source {
  @Call void close();
}

interface Sink {
  @Cast void close();
}

@Actor
interface Pipe extends Source, Sink {}
