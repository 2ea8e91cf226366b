package org.songnuan.beneficiary;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import org.songnuan.quantity.Money;
import org.songnuan.quantity.Ratio;
import org.songnuan.rule.Parameter;
import org.songnuan.scope.Area;

/**
 * What schemes pay by the rules of single places, as data for the formulas of benefits: each from a
 * day, in an area, with its source.
 *
 * <p>It answers "how much is it there?", as far as that was found; of other places it says nothing,
 * and a plan there refuses the name until the host adds its own. No rate is the law of every place,
 * and each ages: the year is in the source.
 *
 * <pre>{@code
 * Benefit.cash(STATUTORY_DESTITUTE.name(), Formula.parse("line * destituteMultiple"))
 * Campaign.builder().addAllParameters(StandardRates.parameters(Area.parse("湖南/长沙")))
 * }</pre>
 */
public final class StandardRates {
  private static final LocalDate IN_2022 = LocalDate.of(2022, 1, 1);
  private static final LocalDate IN_2023 = LocalDate.of(2023, 1, 1);
  private static final LocalDate IN_2026 = LocalDate.of(2026, 1, 1);

  /**
   * Every rate that was found: {@code destituteMultiple} (of the line), {@code careSelf}, {@code
   * carePartial} and {@code careFull} (of the minimum wage), {@code oldAge80}, {@code oldAge90} and
   * {@code oldAge100}, {@code orphanHome} and {@code orphanScattered}, {@code nursingGrade1},
   * {@code nursingGrade2} and {@code livingSubsidy}, all a month.
   */
  public static final ImmutableList<Parameter> PARAMETERS =
      ImmutableList.of(
          ratio("destituteMultiple", IN_2022, "贵州", 13, 10, "贵州省特困人员基本生活标准")
              .called("特困基本生活倍数", "multiple for the destitute"),
          ratio("destituteMultiple", IN_2022, "山东/青岛", 3, 2, "青岛市特困人员基本生活标准"),
          ratio("destituteMultiple", IN_2022, "湖南/长沙", 13, 10, "长沙市特困人员供养标准"),
          ratio("careSelf", IN_2022, "湖南/长沙", 1, 10, "长沙市特困人员照料护理标准")
              .called("自理照料比例", "share of care, self-caring"),
          ratio("carePartial", IN_2022, "湖南/长沙", 1, 6, "长沙市特困人员照料护理标准")
              .called("半护理照料比例", "share of care, partial"),
          ratio("careFull", IN_2022, "湖南/长沙", 1, 3, "长沙市特困人员照料护理标准")
              .called("全护理照料比例", "share of care, full"),
          ratio("careSelf", IN_2022, "安徽", 3, 100, "安徽省分散供养特困人员照料护理标准"),
          ratio("carePartial", IN_2022, "安徽", 20, 100, "安徽省分散供养特困人员照料护理标准"),
          ratio("careFull", IN_2022, "安徽", 35, 100, "安徽省分散供养特困人员照料护理标准"),
          yuan("oldAge80", IN_2022, "吉林", 50, "吉林省高龄津贴（2022，不低于）")
              .called("80至89岁高龄津贴", "old-age allowance from 80"),
          yuan("oldAge90", IN_2022, "吉林", 100, "吉林省高龄津贴（2022，不低于）")
              .called("90至99岁高龄津贴", "old-age allowance from 90"),
          yuan("oldAge100", IN_2022, "吉林", 300, "吉林省高龄津贴（2022，不低于）")
              .called("百岁高龄津贴", "old-age allowance from 100"),
          yuan("oldAge80", IN_2022, "黑龙江", 50, "黑龙江省高龄津贴（2022）"),
          yuan("oldAge90", IN_2022, "黑龙江", 100, "黑龙江省高龄津贴（2022）"),
          yuan("oldAge100", IN_2022, "黑龙江", 300, "黑龙江省高龄津贴（2022）"),
          yuan("oldAge90", IN_2022, "河南", 100, "河南省高龄津贴（2022，80至89岁未定）"),
          yuan("oldAge100", IN_2022, "河南", 300, "河南省高龄津贴（2022）"),
          yuan("oldAge80", IN_2022, "广东/珠海", 200, "珠海市高龄津贴（2022）"),
          yuan("oldAge90", IN_2022, "广东/珠海", 300, "珠海市高龄津贴（2022）"),
          yuan("oldAge100", IN_2022, "广东/珠海", 500, "珠海市高龄津贴（2022）"),
          yuan("orphanHome", IN_2023, "广东", 2_017, "广东省集中供养孤儿标准（2023）")
              .called("集中供养孤儿标准", "rate of orphans in homes"),
          yuan("orphanScattered", IN_2023, "广东", 1_359, "广东省散居孤儿标准（2023）")
              .called("散居孤儿标准", "rate of orphans outside of homes"),
          yuan("nursingGrade1", IN_2026, "重庆", 110, "重庆市重度残疾人护理补贴（2026，一级）")
              .called("一级护理补贴", "nursing subsidy, grade 1"),
          yuan("nursingGrade2", IN_2026, "重庆", 100, "重庆市重度残疾人护理补贴（2026，二级）")
              .called("二级护理补贴", "nursing subsidy, grade 2"),
          yuan("livingSubsidy", IN_2026, "重庆", 100, "重庆市困难残疾人生活补贴（2026）")
              .called("残疾人生活补贴", "living subsidy of the disabled"));

  private StandardRates() {}

  private static Parameter ratio(
      String name, LocalDate from, String area, long over, long under, String source) {
    return Parameter.of(name, from, Area.parse(area), Ratio.of(over, under), source);
  }

  private static Parameter yuan(
      String name, LocalDate from, String area, long yuan, String source) {
    return Parameter.of(name, from, Area.parse(area), Money.yuan(yuan), source);
  }

  /** Returns the rates that are in force in the area or in a part of it, on any day. */
  public static ImmutableList<Parameter> parameters(Area area) {
    return PARAMETERS.stream()
        .filter(parameter -> parameter.area().contains(area) || area.contains(parameter.area()))
        .collect(toImmutableList());
  }
}
