package org.songnuan.architecture;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.songnuan.architecture.generated.Leaked;

/** Public types that break the rules, one each, and some that keep them. */
public final class Misfits {
  private Misfits() {}

  public static class Open {}

  public abstract static class HalfOpen {
    protected HalfOpen() {}
  }

  public interface RuleImpl {}

  public interface RuleUtil {}

  public interface RuleManager {}

  public interface WithGetter {
    String getName();
  }

  public record Inexact(double share) {}

  public interface InexactWithin {
    <T extends Map<String, float[]>> List<? super T> shares();
  }

  public interface InexactFunction {
    long total(ToDoubleFunction<String> weight);
  }

  public interface Leaking {
    List<Leaked> all();
  }

  public interface LeakingAncestor extends Leaked {}

  abstract static class ImmutableFund extends Fund {
    abstract static class Builder {
      public double getWeight() {
        return 1;
      }
    }
  }

  /** A well-kept value whose nested Builder may extend what is generated, but shows its members. */
  public abstract static class Fund {
    Fund() {}

    public abstract ImmutableList<String> lines();

    abstract double hiddenWeight();

    public static final class Builder extends ImmutableFund.Builder {
      Builder() {}
    }
  }

  public abstract static class Heir extends Ancestor {
    Heir() {}

    public abstract ImmutableFund generated();
  }

  abstract static class Ancestor {
    public float weight() {
      return 1;
    }
  }

  public sealed interface Choice {
    record Yes() implements Choice {}

    record No() implements Choice {}
  }

  interface NotPublicManager {
    double getX();
  }
}
