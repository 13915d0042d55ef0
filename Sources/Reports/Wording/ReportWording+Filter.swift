import Model

extension ReportWording {
    /// What a table too wide for the screen is called to those who cannot see it.
    static let wideTable = Wording(zh: "可左右滚动的表格", en: "A table that scrolls sideways")

    /// The form that finds rows.
    enum Filter {
        static let title = Wording(zh: "查找与筛选", en: "Find and filter")
        static let search = Wording(zh: "查找", en: "Find")
        static let standing = Wording(zh: "状态", en: "Status")
        static let all = Wording(zh: "全部", en: "All")
        static let clear = Wording(zh: "清除筛选", en: "Clear")
        static let openAll = Wording(zh: "全部展开", en: "Open all")
        static let closeAll = Wording(zh: "全部收起", en: "Close all")
        static let copyLink = Wording(zh: "复制链接", en: "Copy link")
        static let copied = Wording(zh: "链接已复制。", en: "The link was copied.")
        static let theme = Wording(zh: "外观", en: "Look")
        static let system = Wording(zh: "随系统", en: "As the system")
        static let light = Wording(zh: "浅色", en: "Light")
        static let dark = Wording(zh: "深色", en: "Dark")
        static let paper = Wording(zh: "打印版式", en: "On paper")
        static let standard = Wording(zh: "普通", en: "Plain")
        static let formal = Wording(zh: "公文版心", en: "Official document")

        /// `{0}` of `{1}` are filled in by the page's script.
        static let found = Wording(
            zh: "符合条件 {0} 项，共 {1} 项。", en: "{0} of {1} rows match.")
    }
}
