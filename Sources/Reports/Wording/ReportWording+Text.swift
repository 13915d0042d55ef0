import Model

extension ReportWording {
    /// Plain text for terminals.
    enum Text {
        static let upwards = Wording(zh: "计入总分：", en: "On the way to the total:")
    }
}
