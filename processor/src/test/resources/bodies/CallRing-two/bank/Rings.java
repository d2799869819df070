package bank;

import dev.troupe.annotations.*;

/** Two rings apart from each other, and a server that is in one by two ways. */
final class Rings {

  @Actor
  interface Z {
    int z();
  }

  @Actor
  interface Y {
    int y();
  }

  @Actor
  interface B {
    int b();
  }

  @Actor
  interface A {
    int a();
  }

  @Actor
  interface C {
    int c();
  }

  record Zs(Y y) implements Z {
    @Override
    public int z() {
      return y.y();
    }
  }

  record Ys(Z z) implements Y {
    @Override
    public int y() {
      return z.z();
    }
  }

  record Bs(A a, C c) implements B {
    @Override
    public int b() {
      return c.c() + a.a();
    }
  }

  record As(B b) implements A {
    @Override
    public int a() {
      return b.b();
    }
  }

  record Cs(B b, A a) implements C {
    @Override
    public int c() {
      return b.b() + a.a();
    }
  }
}
