import Exact

/// `未进行的倒扣2分`, `每次倒扣6分（本项1分）`: points may fall below zero.
struct ReverseFamily: PhraseFamily {
    private let reverse =
        /倒扣(?:除)?(?<points>[0-9]+(?:\.[0-9]+)?)分?(?:\((?:本项|该项)?(?:共)?[0-9.]+分\))?/
    private let counted = CountPhrase()

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(reverse) { match, context, _ in
            guard let points = PointText.number(match.output.points) else { return nil }
            return .reverse(Condition(context), counted.read(context), points: points)
        }
    }
}
