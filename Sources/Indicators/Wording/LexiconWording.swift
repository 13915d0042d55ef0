import Model

/// The sentences said about word lists.
enum LexiconWording {
    static let notUTF8 = Wording(zh: "词表不是 UTF-8 编码", en: "the word list is not UTF-8")
    static let saveAsUTF8 = Wording(zh: "另存为 UTF-8 编码", en: "save it as UTF-8")
    static let tooManyFields = Wording(
        zh: "一行最多三栏：错误表述、正确表述、例外，用制表符分隔",
        en: "a line has at most three fields divided by tabs: wrong, right, exceptions")
    static let wrongLength = Wording(zh: "词的长度不合适", en: "the term has the wrong length")
    static let duplicate = Wording(zh: "词重复", en: "the term stands twice")
    static let alienException = Wording(
        zh: "例外中没有这个词，或就是这个词", en: "the exception does not hold the term, or is the term")
    static let tooMany = Wording(zh: "词太多", en: "there are too many terms")
    static let empty = Wording(zh: "词表是空的", en: "the word list is empty")
    static let unknown = Wording(zh: "没有这个词表", en: "there is no such word list")
    static let addFile = Wording(
        zh: "在指标体系的 lexicons 文件夹里放入该词表", en: "put the list into the pack's folder `lexicons`")
    static let tooManyLists = Wording(zh: "词表太多", en: "there are too many word lists")

    static func length(_ range: ClosedRange<Int>) -> Wording {
        Wording(
            zh: "\(range.lowerBound)–\(range.upperBound) 个字",
            en: "\(range.lowerBound) to \(range.upperBound) characters")
    }

    static func standsAlready(_ line: Int) -> Wording {
        Wording(zh: "已在第 \(line) 行", en: "it stands in line \(line) already")
    }

    static func longerWording(_ term: String) -> Wording {
        Wording(zh: "包含“\(term)”的更长的词", en: "a longer wording that holds “\(term)”")
    }

    static func atMost(_ count: Int) -> Wording {
        Wording(zh: "最多 \(count) 个", en: "\(count) at most")
    }

    static func oneOf(_ names: [String]) -> Wording {
        names.isEmpty
            ? Wording(zh: "lexicons 文件夹中的词表（目前没有）", en: "a list in `lexicons`, which holds none")
            : Wording(
                zh: names.map { "“\($0)”" }.joined(separator: "、"),
                en: "one of " + names.joined(separator: ", "))
    }
}
