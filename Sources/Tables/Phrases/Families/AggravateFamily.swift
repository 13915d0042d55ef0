import Exact

/// `被退回且未及时修改的，再扣5分`.
struct AggravateFamily: PhraseFamily {
    private let more = /(?:再|另|加|额外)扣(?:除)?(?<points>[0-9]+(?:\.[0-9]+)?)分?/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(more) { match, context, _ in
            let condition = Condition(context)
            // `每增加1日再扣1分` goes on counting.
            guard !condition.isEmpty, !context.contains("每") else { return nil }
            return PointText.number(match.output.points).map { .aggravate(condition, points: $0) }
        }
    }
}
