/// Inputs that showed a mistake, each made short; the mistake is mended.
enum Found {
    static let inputs: [String] = [
        "e(=l)", "e(=x<5)", "pa\na\nq",
    ]
}
