/// `扣完为止`, `不计负分`: every rule ends at zero, so these change nothing. `满分10分`: the points
/// stand in their own column.
struct FloorFamily: PhraseFamily {
    private let ends =
        /[,;]?(?:直至|直到|至|本项|该项|此项)?(?:分值|分数|本项分)?(?:扣|减)(?:完|光|至0|到0|至零|到零|至0分|到0分|完本项分|完该项分|完本项分值|完该项分值|完本项得分)(?:分)?(?:为止|止)|[,;]?(?:直至|直到|至)扣完/
    private let negative =
        /[,;(]?(?:(?:不计|不出现|不得出现|不扣|不计入|不倒扣|无)负分|不(?:再)?倒扣(?:分)?)\)?/
    private let full =
        /(?:本项|该项|此项)?(?:总分值|满分|总分|分值|基本分|基础分|标准分|共计|共|计)(?:为|共|计|是|:)?[0-9]+(?:\.[0-9]+)?分(?:[,;。:]|$)/
    private let own =
        /[,;(]?(?:减分|扣分)(?:上限|最多|最高)?(?:为|是|不超过|不得超过)(?:本项|该项|此项|自身|本指标|该指标)(?:权重|分值|满分|总分)\)?/
    private let corresponding =
        /[,;。]?(?:以上)?(?:各项)?,?每?(?:缺少|缺|少|漏)(?:一|1)项,?(?:则)?扣(?:除|减)?(?:相应|该项|对应)的?(?:分值|分数|分)/
    private let heading = /(?:^|\n)(?:评分标准|评分细则|计分办法|评分办法|扣分标准|得分标准|计分方法)[:]/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.drop(ends)
        text.drop(negative)
        text.drop(own)
        text.drop(corresponding)
        text.drop(heading)
        // `每篇计2分` gives points; `计10分` behind a name repeats the column.
        _ = text.take(full) { match, context, _ in
            match.output.hasPrefix("计") && !context.isEmpty ? nil : .nothing
        }
        return []
    }
}
