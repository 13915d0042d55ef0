/// A declared name as the words and signs it is cut into.
struct NamePattern: Sendable {
    struct Piece: Sendable {
        let bytes: [UInt8]
        let spaced: Bool
    }

    /// The name, with single spaces.
    let text: String
    let pieces: [Piece]

    init(_ name: String) {
        let lexer = Lexer(name)
        pieces = lexer.tokens.dropLast().map {
            Piece(bytes: Array(lexer.source[Int($0.start)..<Int($0.end)]), spaced: $0.spaceBefore)
        }
        text = name
    }

    /// By what candidates are looked up.
    var first: String { String(decoding: pieces.first?.bytes ?? [], as: UTF8.self) }
}
