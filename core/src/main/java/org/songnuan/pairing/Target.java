package org.songnuan.pairing;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.songnuan.beneficiary.CategoryId;
import org.songnuan.beneficiary.Classification;
import org.songnuan.beneficiary.Recipient;
import org.songnuan.beneficiary.RecipientId;
import org.songnuan.scope.Area;

/**
 * A recipient who is to be paired (结对对象), with what matters for that: where it is, its categories,
 * and what it needs its helper to be.
 *
 * <p>It answers "whom may it be paired with?" as far as the recipient's side goes. What is not said
 * does not restrict.
 *
 * <pre>{@code
 * Target.of("H-1", village, "SERVICE_MEMBER_FAMILY").speaking("苗语")
 * }</pre>
 */
public final class Target {
  private final RecipientId id;
  private final Area area;
  private final ImmutableSortedSet<CategoryId> categories;
  private final ImmutableSet<String> kin;
  private final ImmutableSet<String> languages;
  private final ImmutableSet<String> skills;

  private Target(
      RecipientId id,
      Area area,
      ImmutableSortedSet<CategoryId> categories,
      ImmutableSet<String> kin,
      ImmutableSet<String> languages,
      ImmutableSet<String> skills) {
    this.id = requireNonNull(id, "id");
    this.area = requireNonNull(area, "area");
    this.categories = categories;
    this.kin = kin;
    this.languages = languages;
    this.skills = skills;
  }

  /** Returns the recipient with the categories to which it certainly belongs. */
  public static Target of(Recipient recipient, Classification classification) {
    return new Target(
        recipient.id(),
        recipient.area(),
        classification.categories(),
        ImmutableSet.of(),
        ImmutableSet.of(),
        ImmutableSet.of());
  }

  /**
   * Returns the recipient with this id, there, in these categories.
   *
   * @throws IllegalArgumentException if the id is none, or a category is blank
   */
  public static Target of(String id, Area area, String... categories) {
    ImmutableSortedSet.Builder<CategoryId> ids = ImmutableSortedSet.naturalOrder();
    for (String category : categories) {
      ids.add(CategoryId.of(category));
    }
    return new Target(
        RecipientId.of(id),
        area,
        ids.build(),
        ImmutableSet.of(),
        ImmutableSet.of(),
        ImmutableSet.of());
  }

  /** Returns this target with these opaque keys of kinship, in place of those it had. */
  public Target kin(String... keys) {
    return new Target(id, area, categories, ImmutableSet.copyOf(keys), languages, skills);
  }

  /** Returns this target, who speaks these languages alone; without any, it speaks all. */
  public Target speaking(String... codes) {
    return new Target(id, area, categories, kin, ImmutableSet.copyOf(codes), skills);
  }

  /** Returns this target, who needs a helper with all these skills. */
  public Target needing(String... codes) {
    return new Target(id, area, categories, kin, languages, ImmutableSet.copyOf(codes));
  }

  /** Returns the host's opaque id. */
  public RecipientId id() {
    return id;
  }

  /** Returns where it is. */
  public Area area() {
    return area;
  }

  /** Returns its categories. */
  public ImmutableSortedSet<CategoryId> categories() {
    return categories;
  }

  /** Returns the opaque keys of kinship. */
  public ImmutableSet<String> kin() {
    return kin;
  }

  /** Returns the languages that it speaks; none if that does not matter. */
  public ImmutableSet<String> languages() {
    return languages;
  }

  /** Returns the skills that its helper needs. */
  public ImmutableSet<String> skills() {
    return skills;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Target that
        && id.equals(that.id)
        && area.equals(that.area)
        && categories.equals(that.categories)
        && kin.equals(that.kin)
        && languages.equals(that.languages)
        && skills.equals(that.skills);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, area, categories);
  }

  /** Returns its categories, never who it is. */
  @Override
  public String toString() {
    return "Target" + categories;
  }
}
