/// What a column of an officials' table holds, known by its head.
enum ColumnRole: Sendable, Hashable {
    /// A running number or code.
    case serial
    /// A name in the tree; `level` where the head says which: `二级指标`.
    case name(level: Int?)
    /// What is looked at.
    case content
    /// How points are earned or lost.
    case rule
    /// Points, weight; `level` where the head or what stands over it says of which level.
    case points(level: Int?)
    /// How it is looked at: `考核方式`, `采样方式`.
    case method
    /// Who answers for it.
    case responsible
    /// When it was due.
    case due
    /// The document it rests on.
    case basis
    /// The points a unit got.
    case awarded
    /// The points a unit lost.
    case lost
    /// Why it lost them.
    case reason
    /// The unit that was assessed.
    case unit
    /// What a unit has to do about it.
    case fix
    /// Remarks.
    case note

    /// What a head says; `nil` where it says nothing known.
    init?(head: String) {
        let key = Self.key(head)
        guard !key.isEmpty, key.count <= 16 else { return nil }
        // `考核项目及分值`: names with their points in them.
        if let name = Self.beforePoints(key), let role = ColumnRole(head: name), !role.isPoints {
            self = role
            return
        }
        if let role = Self.exact[key] {
            self = role
        } else if let level = Self.level(key) {
            self = level
        } else if let (_, role) = Self.endings.first(where: { key.hasSuffix($0.0) }) {
            self = role
        } else {
            return nil
        }
    }

    private static func beforePoints(_ key: String) -> String? {
        for tail in ["及分值", "和分值", "与分值", "及权重", "和权重", "及得分", "及满分"]
        where key.hasSuffix(tail) && key.count > tail.count {
            return String(key.dropLast(tail.count))
        }
        return nil
    }

    /// A head as it is compared: without white space, brackets and what stands in them.
    static func key(_ head: String) -> String {
        var key = ""
        var depth = 0
        for character in TableText.key(chinese(head)) {
            switch character {
            case "(", "[", "【", "〔": depth += 1
            case ")", "]", "】", "〕": depth = max(0, depth - 1)
            case ":", "*", "/", "、", ".", ",", "\"", "“", "”": continue
            default: if depth == 0 { key.append(character) }
            }
        }
        return key
    }

    /// A head in two languages without the other one: `Level 1 Indicator 一级指标`.
    static func chinese(_ head: String) -> String {
        let foreign = /[A-Za-z][A-Za-z0-9 .&'’\/\-]*/
        let rest = TableText.line(TableText.folded(head)).replacing(foreign, with: "")
        return rest.contains(where: TableText.isWide) ? rest : head
    }

    private static let ordinals: [(String, Int)] = [
        ("一级", 1), ("二级", 2), ("三级", 3), ("四级", 4), ("五级", 5), ("1级", 1), ("2级", 2),
        ("3级", 3), ("4级", 4), ("第一层", 1), ("第二层", 2), ("第三层", 3),
    ]

    /// `二级指标`, `二级指标权重`, `一级指标分值`.
    private static func level(_ key: String) -> ColumnRole? {
        guard let (word, level) = ordinals.first(where: { key.contains($0.0) }) else { return nil }
        let rest = key.replacing(word, with: "")
        if let role = exact[rest], case .points = role { return .points(level: level) }
        if ["权重", "分值", "得分", "分数"].contains(where: rest.hasSuffix) {
            return rest.hasSuffix("得分") ? .awarded : .points(level: level)
        }
        return .name(level: level)
    }

    private static let exact: [String: ColumnRole] = {
        var roles: [String: ColumnRole] = [:]
        func add(_ role: ColumnRole, _ heads: String) {
            for head in heads.split(separator: " ") { roles[String(head)] = role }
        }
        add(.serial, "序号 编号 代码 编码 序 项号 指标编码 指标代码 目录编码 项次 NO No")
        add(
            .name(level: nil),
            """
            指标 指标名称 项目 项目名称 类别 指标类别 领域 事项 名称 考核项目 考评项目 评估项目 测评项目 检查项目 \
            评价项目 考核指标 评价指标 评估指标 测评指标 检查指标 考评指标 大项 小项 子项 分项 板块 模块 栏目 栏目名称 \
            考核类别 考核事项 公开事项 公开领域 评议项目 评议内容 维度 要素 一类 二类 考核类型 指标项 评分项目 评分项 \
            考核分类 分类 方面 考核方面 考核维度 类型 工作类别 重点任务 主要任务 工作事项 主题 栏目类别 领域名称 模块名称 任务 考核对象类别 过程 目标 工作项目 重点工作 考核单元 检查事项
            """)
        add(
            .content,
            """
            考核内容 考评内容 评估内容 测评内容 检查内容 评价内容 内容 具体内容 工作内容 考核要点 评估要点 评价要点 \
            考察点 评估点 测评点 考核点 观测点 主要内容 内容要求 工作要求 具体要求 考核要求 要求 指标内容 指标说明 \
            指标解释 指标含义 内涵 工作任务 目标任务 考核目标 公开内容 任务内容 评价要素 扣分要素 考评要点 检查要点 \
            测评要点 指标要求 评分内容 考核事项内容 具体指标 考核具体内容 工作标准 目标要求
            """)
        add(
            .rule,
            """
            评分标准 评分细则 评分办法 评分方法 评分规则 评分依据 计分标准 计分办法 计分方法 计分规则 计分细则 \
            扣分说明 扣分标准 扣分办法 扣分细则 扣分规则 考核标准 考核细则 考核办法 考评标准 考评细则 考评办法 评价标准 \
            评估标准 测评标准 检查标准 评议标准 赋分标准 赋分办法 赋分规则 赋分说明 打分标准 打分细则 加分标准 减分标准 \
            评分说明 得分标准 得分说明 给分标准 考核评分标准 考核计分办法 评分要求 评分标准及说明 考核评分办法 标准 \
            扣分情形 考核说明 评分内容及标准 考核内容与评分标准 否决情形 判定标准 评判标准 考核评分细则 记分办法 记分标准 评定标准 考核内容及评分标准 \
            考核内容和评分标准 考核内容及标准
            """)
        add(
            .points(level: nil),
            """
            分值 权重 满分 标准分 基本分 基础分 赋分 配分 分数 总分 总分值 分值权重 权重分 权重分值 指标权重 指标分值 \
            标准分值 基准分 基准分值 分 项目分值 考核分值 应得分 应得分值 满分值 设定分值 目标分值 最高分 分值比重 \
            比重 占比 权数 加分值 单项分值 小项分值 细项分值 项分
            """)
        add(
            .method,
            """
            考核方式 采样方式 评估方式 评估方法 测评方式 测评方法 检查方式 检查方法 考评方式 考核方法 评价方式 评价方法 \
            数据来源 资料来源 考核形式 信息来源 采集方式 评分方式 评分途径 佐证材料 印证材料 所需材料 备查资料 考核资料 \
            考核材料 查看资料
            """)
        add(
            .responsible,
            """
            责任单位 责任部门 牵头单位 牵头部门 考核部门 考核单位 责任人 落实单位 责任科室 牵头科室 实施单位 配合单位 \
            责任领导 评分单位 考核责任单位 评分部门 考评单位 责任主体 主体责任单位 承办单位 承办科室
            """)
        add(.due, "完成时限 时限 完成时间 时间要求 截止时间 办结时限 时间节点 时限要求 公开时限 时间")
        add(.basis, "依据 文件依据 政策依据 考核依据 设定依据 条款 法律依据 指标依据 公开依据")
        add(
            .awarded,
            "得分 评分 打分 自评 复评 实得 得分值 审核得分 考核组评分 评审得分 专家评分 自评得分 考核得分 实得分 实际得分 自评分 考评得分 最终得分 测评得分 评估得分 评分结果 复核得分 自查得分 核定得分 考核评分 自查评分 评定得分 本次得分"
        )
        add(.lost, "扣分 扣分值 扣分情况 失分 减分 扣减分")
        add(
            .reason,
            "扣分原因 失分原因 扣分理由 扣分依据 问题明细 存在问题 存在的问题 主要问题 问题描述 得分情况 得分理由 失分说明 评分理由 检查情况 扣分点"
        )
        add(.unit, "单位 被考核单位 被检查单位 考核对象 单位名称 乡镇 部门 被测评单位 乡镇街道 测评单位 被考评单位 受检单位")
        add(.fix, "整改 整改情况 整改结果 整改建议 整改要求 整改措施 整改落实情况")
        add(.note, "备注 说明 注 其他 其它 备考")
        return roles
    }()

    private static let endings: [(String, ColumnRole)] = [
        ("及评分", .rule), ("与评分", .rule), ("和评分", .rule), ("得分", .awarded), ("评分标准", .rule),
        ("评分细则", .rule), ("评分办法", .rule), ("扣分原因", .reason),
        ("扣分标准", .rule), ("考核标准", .rule), ("计分办法", .rule), ("计分方法", .rule), ("考核细则", .rule),
        ("评分方法", .rule), ("标准", .rule), ("分值", .points(level: nil)), ("权重", .points(level: nil)),
        ("满分", .points(level: nil)), ("责任单位", .responsible), ("责任部门", .responsible),
        ("内容", .content), ("要求", .content), ("要点", .content), ("指标", .name(level: nil)),
        ("项目", .name(level: nil)), ("事项", .name(level: nil)), ("类别", .name(level: nil)),
        ("大类", .name(level: nil)), ("中类", .name(level: nil)), ("小类", .name(level: nil)),
        ("细类", .name(level: nil)), ("领域", .name(level: nil)), ("细则", .rule), ("办法", .rule),
        ("规则", .rule), ("情形", .rule), ("扣分值", .lost), ("科室", .responsible),
        ("依据", .basis), ("方式", .method), ("评分", .awarded),
    ]

    /// Whether it names a part of the tree.
    var isName: Bool { if case .name = self { true } else { false } }

    /// Whether it holds points.
    var isPoints: Bool { if case .points = self { true } else { false } }
}
