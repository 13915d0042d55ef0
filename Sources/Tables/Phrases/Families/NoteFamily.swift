import Exact

/// `发布情况说明的得80%`, `有情况说明的得满分`.
struct NoteFamily: PhraseFamily {
    private let share =
        /[^,;。\n□]{0,12}?(?:情况说明|说明信息|规范性说明|发布说明|相关说明)[^,;。\n□]{0,10}?[,]?(?:得|计|按|给|折算为?)[^,;。\n□]{0,8}?(?<share>[0-9]+(?:\.[0-9]+)?)%(?:计分|得分|的分值|分值|计算)?/
    private let full =
        /[^,;。\n□]{0,12}?(?:情况说明|说明信息|规范性说明|发布说明|相关说明)[^,;。\n□]{0,6}?[,]?(?:得|计|给|视为|不扣)(?:满分|分)/

    func read(_ text: inout PhraseText) -> [PhraseFinding] {
        text.take(share) { match, _, _ in
            PointText.number(match.output.share).map { .note(share: $0) }
        }
            + text.take(full) { match, _, _ in
                // `未发布情况说明的不得分` says the opposite.
                String(match.output).contains(/未|不得|没有/) ? nil : .note(share: 100)
            }
    }
}
