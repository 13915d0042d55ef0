import Exact

/// `最多扣5分`, `扣完20分为止`, `最高不超过6分`.
struct CapFamily: PhraseFamily {
    private let most =
        /[,;(]?(?<all>累计|合计|总计|本项|该项|此项)?(?:累计|合计)?(?:扣分|加分|得分)?(?:最多|最高|至多|上限为?|封顶|不超过)(?:累计|合计)?(?:可)?(?:扣除?|减|加|得|计)?(?:分)?(?:不超过)?(?<points>[0-9]+(?:\.[0-9]+)?)分(?:为止|封顶)?\)?/
    private let until =
        /[,;(]?(?<all>累计|合计|本项|该项)?(?:扣除?|减|加)(?:完|满|至|到)(?<points>[0-9]+(?:\.[0-9]+)?)分(?:为止|封顶|止)?\)?/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(most) { match, _, _ in
            PointText.number(match.output.points).map {
                .cap($0, isOfAll: match.output.all != nil)
            }
        }
            + text.take(until) { match, _, _ in
                PointText.number(match.output.points).map {
                    .cap($0, isOfAll: match.output.all != nil)
                }
            }
    }
}
