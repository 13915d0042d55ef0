"""The eight townships: what each publishes, and what is wrong with it."""

from .identity import card
from .model import Consult, Dead, Doc, Guide, Interp, News, Style, Township, Village

QINGHE = Township(
    id="qinghe", name="青禾镇", number=1, story="exemplary",
    style=Style(meta="plain", container="zoom", address="art", shorten=26),
    villages=("青禾社区", "上禾村", "下禾村", "稻香村"),
    catalogue="two-rows",
    leaflet="青禾镇企业和群众办事“一本通”（2022年版）",
    news=(
        News("2022-06-28", "青禾镇开展汛期安全隐患排查，筑牢防汛安全屏障", "flood"),
        News("2022-06-21", "青禾镇举办政务公开工作业务培训会", "training"),
    ),
    docs=(
        Doc("2022-05-12", "青禾镇人民政府关于印发青禾镇2022年防汛抗旱应急预案的通知", "防汛抗旱应急预案",
            "青府发〔2022〕12号", "2022-05-10", attachment="yuan.pdf"),
        Doc("2022-04-08", "青禾镇人民政府关于印发青禾镇农村人居环境整治实施方案的通知", "农村人居环境整治实施方案",
            "青府发〔2022〕9号", "2022-04-06"),
        Doc("2022-02-20", "青禾镇人民政府关于印发青禾镇高龄补贴发放管理办法的通知", "高龄补贴发放管理办法",
            "青府发〔2022〕4号", "2022-02-18"),
    ),
    interps=(
        Interp("2022-05-12", "一图读懂青禾镇2022年防汛抗旱应急预案", 0, "document", ("图文漫画",)),
        Interp("2022-04-08", "青禾镇农村人居环境整治实施方案问答", 1, "interpretation", ("简明问答", "短视频")),
        Interp("2022-02-20", "《青禾镇人民政府关于印发青禾镇高龄补贴发放管理办法的通知》政策解读", 2, "title", ("事例讲解",)),
    ),
    guides=(
        Guide("2022-05-20", "城乡居民基本医疗保险参保登记办事指南", "insurance"),
        Guide("2022-05-20", "高龄津贴申请办事指南", "elderly"),
    ),
    consults=(
        Consult("2022-05-26", "关于青禾镇集镇停车管理办法公众意见采纳情况的公告", "result", "集镇停车管理办法"),
        Consult("2022-04-25", "关于公开征求《青禾镇集镇停车管理办法（征求意见稿）》意见的公告", "call", "集镇停车管理办法",
                attachment="cagao.pdf"),
        Consult("2022-03-10", "关于征集青禾镇2022年民生实事项目意见建议的公告", "call", "2022年民生实事项目"),
    ),
    village_posts=(
        Village("2022-06-15", "青禾镇村（居）务公开事项清单（2022年版）", (), "list"),
        Village("2022-06-10", "稻香村2022年第二季度财务收支情况及集体资产管理情况公示", ("财务收支", "集体资产管理")),
        Village("2022-05-25", "上禾村2022年惠农补贴发放及乡村振兴衔接资金项目公示", ("惠农政策", "乡村振兴"), "subsidy"),
        Village("2022-04-20", "下禾村高龄补贴、临时救助对象名单公示", ("养老服务", "社会救助")),
    ),
    decoys=("masked-card", "masked-mobile", "contact-mobile", "contact-column", "broken-card"),
)

BAISHI = Township(
    id="baishi", name="白石乡", number=2, story="stale columns; no major decision in the period",
    style=Style(meta="reversed", container="article-content", listing="table", address="trs", info="bold",
                keys=("索 引 号", "发布机构", "文&nbsp;&nbsp;号", "成文日期", "发布日期", "有 效 性", "主题分类"),
                colours=("#1f5f99", "#174a78", "#f0f5fa"), words=1),
    villages=("白石村", "石门村", "前坪村"),
    leaflet="白石乡企业和群众办事“一本通”", leaflet_date="2022-05-30",
    marks=("主办单位", "ICP备案号", "联系方式"),
    news=(
        News("2022-02-28", "白石乡召开春季森林防火工作会议", "forest"),
        News("2022-02-11", "白石乡组织干部开展春耕备耕走访", "spring"),
    ),
    docs=(
        Doc("2022-05-06", "白石乡人民政府关于印发白石乡农村宅基地审批管理办法的通知", "农村宅基地审批管理办法",
            "白府发〔2022〕8号", "2022-05-05"),
        Doc("2022-04-11", "白石乡人民政府关于印发白石乡村庄保洁管理办法的通知", "村庄保洁管理办法",
            "白府发〔2022〕6号", "2022-04-08"),
        Doc("2022-03-07", "白石乡人民政府关于印发白石乡临时救助实施细则的通知", "临时救助实施细则",
            "白府发〔2022〕3号", "2022-03-04"),
    ),
    interps=(
        Interp("2022-04-20", "《白石乡人民政府关于印发白石乡村庄保洁管理办法的通知》解读", 1, "both", (), ("新旧政策差异",)),
        Interp("2022-03-19", "白石乡临时救助实施细则问答", 2, "document", ("简明问答",), ("惠民利民举措",)),
    ),
    guides=(
        Guide("2022-04-02", "临时救助申请办事指南", "relief"),
    ),
    consults=(
        Consult("2021-09-14", "关于征集白石乡农村公路建设计划意见的公告", "call", "农村公路建设计划"),
    ),
    village_posts=(
        Village("2022-04-12", "白石村2022年第一季度财务收支情况公示", ("财务收支",)),
        Village("2022-03-08", "前坪村农村低保对象动态调整公示", ("社会救助",)),
        Village("2022-02-18", "石门村2021年集体资产清查、惠农补贴和高龄补贴发放公示", ("集体资产管理", "惠农政策", "养老服务")),
        Village("2021-12-20", "白石乡村（居）务公开事项清单", (), "list"),
    ),
    decoys=("contact-mobile",),
)

LIUXI = Township(
    id="liuxi", name="柳溪镇", number=3, story="dead links and an empty column; one judgement still to be made",
    style=Style(meta="closed", container="TRS_Editor", address="trs", dates="[{y:04}-{m:02}-{d:02}]",
                colours=("#1b6e53", "#12503c", "#eff7f3"), words=2, shorten=22),
    villages=("柳溪社区", "柳岸村", "浅湾村"),
    domains=14, heads=("公开事项", "公开内容", "公开依据", "公开时限", "公开主体"),
    leaflet="柳溪镇办事“一本通”", leaflet_date="2022-05-27",
    news=(
        News("2022-06-24", "柳溪镇扎实推进农村道路交通安全宣传", "traffic"),
        News("2022-06-09", "柳溪镇开展人居环境整治集中行动", "clean"),
    ),
    docs=(
        Doc("2022-05-16", "柳溪镇人民政府关于印发柳溪镇农贸市场管理办法的通知", "农贸市场管理办法",
            "柳府发〔2022〕11号", "2022-05-13"),
        Doc("2022-03-24", "柳溪镇人民政府关于印发柳溪镇河道保洁管理办法的通知", "河道保洁管理办法",
            "柳府发〔2022〕5号", "2022-03-22"),
    ),
    interps=(
        Interp("2022-05-16", "图解柳溪镇农贸市场管理办法", 0, "both", ("图文漫画",), ("后续工作考虑",)),
        Interp("2022-03-29", "《柳溪镇人民政府关于印发柳溪镇河道保洁管理办法的通知》政策问答", 1, "title", ("简明问答",)),
    ),
    guides=(
        Guide("2022-05-11", "灵活就业人员社会保险补贴申请办事指南", "jobs"),
    ),
    consults=(
        Consult("2022-05-20", "关于柳溪镇农贸市场管理办法公众意见采纳情况的公告", "result", "农贸市场管理办法"),
        Consult("2022-04-15", "关于公开征求《柳溪镇农贸市场管理办法（征求意见稿）》意见的公告", "call", "农贸市场管理办法",
                ("解读说明",)),
    ),
    dead=(
        Dead("bsfw/201911/t20191105_1608877.html", ("标准目录", "两化专栏"), "目录“保障性住房”一行与两化专栏快捷入口所指的办事指南已被删除"),
        Dead("zcwj/202009/t20200918_1610021.html", ("标准目录",), "目录“公共法律服务”一行所指的文件已被删除"),
        Dead("gzdt/202205/t20220506_1617499.html", ("工作动态",), "工作动态列表中 2022-05-06 一条打不开"),
        Dead("zcwj/P020220516593.doc", ("doc:0",), "农贸市场管理办法的附件打不开"),
        Dead("zt/xczx/", ("home",), "首页“乡村振兴专题”横幅指向已撤销的专题"),
    ),
    decoys=("contact-mobile", "masked-mobile"),
)

YUNLING_CARD = card("990101", "19650312", 21)
YUNLING_MOBILES = tuple(f"138000000{n:02}" for n in (1, 2, 3, 4, 5, 6))

YUNLING = Township(
    id="yunling", name="云岭乡", number=4, story="one ID-card number and six mobile numbers in a subsidy list",
    style=Style(meta="upper", container="UCAP-CONTENT", address="post", dates="[{y:04}-{m:02}-{d:02}]",
                info="list", colours=("#a8321f", "#7d2215", "#faf3ef"), shorten=20),
    villages=("云岭村", "高坡村", "竹坪村"),
    stages=("决策公开", "管理公开", "服务公开", "结果公开"),
    catalogue="spanned",
    leaflet="云岭乡企业和群众办事“一本通”", leaflet_date="2022-05-09",
    news=(
        News("2022-06-10", "云岭乡开展家庭医生签约和义诊服务", "clinic"),
        News("2022-05-24", "云岭乡举办政府开放日活动", "openday"),
    ),
    docs=(
        Doc("2022-04-18", "云岭乡人民政府关于印发云岭乡森林防灭火工作方案的通知", "森林防灭火工作方案",
            "云府发〔2022〕10号", "2022-04-15"),
        Doc("2022-03-15", "云岭乡人民政府关于印发云岭乡耕地地力保护补贴发放方案的通知", "耕地地力保护补贴发放方案",
            "云府发〔2022〕6号", "2022-03-14"),
    ),
    interps=(
        Interp("2022-04-18", "云岭乡森林防灭火工作方案图解", 0, "both", ("图文漫画",)),
        Interp("2022-03-15", "《云岭乡人民政府关于印发云岭乡耕地地力保护补贴发放方案的通知》解读", 1, "interpretation", ("事例讲解",)),
    ),
    guides=(
        Guide("2022-04-28", "高龄津贴申请办事指南", "elderly"),
    ),
    consults=(
        Consult("2022-06-02", "关于云岭乡村级公路养护方案公众意见反馈情况的公告", "result", "村级公路养护方案"),
        Consult("2022-04-27", "关于公开征求《云岭乡村级公路养护方案（征求意见稿）》意见的公告", "call", "村级公路养护方案"),
    ),
    village_posts=(
        Village("2022-06-22", "云岭村2022年第二季度财务收支、集体资产经营情况公示", ("财务收支", "集体资产管理")),
        Village("2022-06-08", "高坡村2022年耕地地力保护惠农补贴发放花名册", ("惠农政策",), "leak"),
        Village("2022-05-17", "竹坪村乡村振兴衔接资金项目、惠农补贴补发和养老服务、临时救助情况公示",
                ("乡村振兴", "惠农政策", "养老服务", "社会救助"), "leak-again"),
        Village("2022-03-30", "云岭乡村（居）务公开事项清单", (), "list"),
    ),
    identity_cards=(YUNLING_CARD,), mobiles=YUNLING_MOBILES,
    decoys=("contact-mobile", "masked-card"),
)

SHIQIAO = Township(
    id="shiqiao", name="石桥镇", number=5, story="GB18030 labelled gb2312; request guide lacks three elements",
    style=Style(meta="plain", container="zoom", address="shtml", dates="{y}年{m}月{d}日",
                keys=("索　引　号", "发布机构", "文　　号", "公文生成日期", "发布日期", "有　效　性", "信息分类"),
                colours=("#b02418", "#861a10", "#f9f4ea"), encoding="gb18030", charset="gb2312",
                rooted=True, tags="upper", shorten=21, words=1),
    villages=("堃元村", "镕溪村", "㙓塘村"),
    catalogue="td",
    leaflet="石桥镇企业和群众办事“一本通”（含镕溪、㙓塘便民点）", leaflet_date="2022-05-16",
    on_request=("公开渠道", "受理机构", "申请方式", "申请流程", "办理时限"),
    news=(
        News("2022-06-17", "石桥镇镕溪村、堃元村抢抓农时推进夏种", "spring"),
        News("2022-06-06", "石桥镇㙓塘村开展防汛隐患排查", "flood"),
    ),
    docs=(
        Doc("2022-04-22", "石桥镇人民政府关于印发石桥镇㙓塘片区水源保护办法的通知", "㙓塘片区水源保护办法",
            "石府发〔2022〕9号", "2022-04-20"),
        Doc("2022-03-17", "石桥镇人民政府关于印发石桥镇镕溪、堃元两村危桥管护办法的通知", "镕溪、堃元两村危桥管护办法",
            "石府发〔2022〕5号", "2022-03-16"),
    ),
    interps=(
        Interp("2022-04-22", "《石桥镇人民政府关于印发石桥镇㙓塘片区水源保护办法的通知》解读", 0, "title", ("事例讲解",)),
        Interp("2022-03-17", "石桥镇镕溪、堃元两村危桥管护办法短视频解读", 1, "document", ("短视频",)),
    ),
    guides=(
        Guide("2022-05-13", "生育登记办事指南", "birth"),
        Guide("2022-05-13", "高龄津贴申请办事指南", "elderly", ("经办人",)),
    ),
    consults=(
        Consult("2022-06-30", "关于石桥镇集镇路灯改造计划公众意见采纳情况的公告", "result", "集镇路灯改造计划"),
        Consult("2022-05-10", "关于征集石桥镇集镇路灯改造计划意见的公告", "call", "集镇路灯改造计划"),
    ),
    village_posts=(
        Village("2022-06-16", "堃元村2022年第二季度财务收支公示", ("财务收支",)),
        Village("2022-06-01", "镕溪村、㙓塘村集体资产管理、惠农政策、养老服务和乡村振兴情况公示",
                ("集体资产管理", "惠农政策", "养老服务", "乡村振兴")),
        Village("2022-04-01", "石桥镇村（居）务公开事项清单", (), "list"),
    ),
    decoys=("contact-mobile", "masked-mobile"),
)

HEWAN = Township(
    id="hewan", name="河湾乡", number=6, story="claims that the crawl contradicts",
    style=Style(meta="reversed", container="con_con", listing="date-first", address="view", dates="{y}/{m}/{d}",
                info="dl", keys=("索引号", "发文机关", "文号", "印发日期", "发布日期", "有效性", "组配分类"),
                colours=("#2a5b8c", "#1d4468", "#f1f5f9"), flat=True, shorten=18, words=2),
    villages=("河湾村", "东渡村", "西渡村"),
    domains=12, heads=("公开事项", "公开内容", "公开时限", "公开主体", "公开渠道"),
    on_request=("公开渠道", "受理机构", "申请方式", "申请流程", "处理程序", "办理时限", "书面答复"),
    news=(
        News("2022-05-20", "河湾乡开展农村道路交通安全宣传活动", "traffic"),
        News("2022-04-29", "河湾乡人居环境整治见成效", "clean"),
    ),
    docs=(
        Doc("2022-05-09", "河湾乡人民政府关于印发河湾乡渡口安全管理办法的通知", "渡口安全管理办法",
            "河府发〔2022〕13号", "2022-05-07"),
        Doc("2022-03-21", "河湾乡人民政府关于印发河湾乡小型水利设施管护办法的通知", "小型水利设施管护办法",
            "河府发〔2022〕7号", "2022-03-18"),
    ),
    interps=(
        Interp("2022-05-09", "河湾乡渡口安全管理办法漫画解读", 0, "document", ("图文漫画", "简明问答"), ("新旧政策差异",)),
        Interp("2022-03-24", "《河湾乡人民政府关于印发河湾乡小型水利设施管护办法的通知》解读", 1, "both", ("短视频",)),
    ),
    guides=(
        Guide("2022-05-05", "灵活就业人员社会保险补贴申请办事指南", "jobs"),
    ),
    consults=(
        Consult("2022-05-31", "关于河湾乡渡口改造方案公众意见采纳情况的公告", "result", "渡口改造方案"),
        Consult("2022-04-19", "关于公开征求《河湾乡渡口改造方案（征求意见稿）》意见的公告", "call", "渡口改造方案", ("反馈途径",)),
    ),
    village_posts=(
        Village("2022-06-30", "河湾村集体资产管理和财务公开情况公示", ("集体资产管理", "财务收支")),
        Village("2022-06-05", "东渡村高龄补贴发放、惠农资金兑付和低保对象公示", ("养老服务", "惠农政策", "社会救助")),
        Village("2022-03-25", "河湾乡村（居）务公开事项清单", (), "list"),
    ),
    village_list_missing=("公开形式",),
    decoys=("contact-mobile", "contact-column"),
)

NANPING = Township(
    id="nanping", name="南坪乡", number=7, story="three columns time out",
    style=Style(meta="single", container="TRS_Editor", address="art", colours=("#80411c", "#5e2f13", "#f8f4ef"),
                tags="single-quoted"),
    villages=("南坪村", "岭下村", "桐木村"),
    domains=15, marks=("主办单位", "网站标识码", "联系方式"), catalogue="spanned",
    leaflet="南坪乡企业和群众办事“一本通”", leaflet_date="2022-05-23",
    news=(
        News("2022-06-22", "南坪乡组织开展汛期安全隐患排查", "flood"),
        News("2022-06-13", "南坪乡帮办代办服务打通便民“最后一公里”", "errands"),
    ),
    docs=(
        Doc("2022-04-13", "南坪乡人民政府关于印发南坪乡农村公路养护管理办法的通知", "农村公路养护管理办法",
            "南府发〔2022〕8号", "2022-04-12"),
        Doc("2022-03-03", "南坪乡人民政府关于印发南坪乡村级会计委托代理办法的通知", "村级会计委托代理办法",
            "南府发〔2022〕3号", "2022-03-02"),
    ),
    interps=(
        Interp("2022-04-13", "一图读懂南坪乡农村公路养护管理办法", 0, "both", ("图文漫画",)),
        Interp("2022-03-03", "《南坪乡人民政府关于印发南坪乡村级会计委托代理办法的通知》问答", 1, "title", ("简明问答",)),
    ),
    guides=(
        Guide("2022-05-06", "城乡居民基本医疗保险参保登记办事指南", "insurance"),
    ),
    consults=(
        Consult("2022-05-27", "关于南坪乡集镇规划公众意见采纳情况的公告", "result", "集镇规划"),
        Consult("2022-04-21", "关于公开征求《南坪乡集镇规划（征求意见稿）》意见的公告", "call", "集镇规划"),
    ),
    village_posts=(
        Village("2022-06-18", "南坪村2022年第二季度财务收支及集体资产情况公示", ("财务收支", "集体资产管理")),
        Village("2022-05-22", "岭下村乡村振兴项目、养老服务补助、临时救助对象公示", ("乡村振兴", "养老服务", "社会救助")),
        Village("2022-03-16", "南坪乡村（居）务公开事项清单", (), "list"),
    ),
    slow=("工作动态", "依申请公开", "意见征集"),
    decoys=("contact-mobile",),
)

DONGGANG = Township(
    id="donggang", name="东岗镇", number=8, story="a middling site; nothing submitted by the deadline",
    style=Style(meta="body", container="Content", address="view", info="span", colours=("#38648a", "#274963", "#f2f5f8"),
                keys=("索引号", "发文机构", "文 号", "成文日期", "发布日期", "有 效 性", "主题分类"), shorten=20),
    villages=("东岗社区", "岗上村", "岗下村"),
    domains=10, stages=("决策公开", "执行公开", "服务公开"), heads=("公开事项", "公开内容", "公开主体", "公开渠道"),
    leaflet="东岗镇办事“一本通”", leaflet_date="2022-06-07",
    marks=("主办单位", "网站标识码", "联系方式"),
    on_request=("公开渠道", "受理机构", "申请方式", "申请流程", "办理时限", "书面答复"),
    news=(
        News("2022-06-13", "东岗镇召开森林防火工作会议", "forest"),
        News("2022-05-25", "东岗镇人居环境整治集中行动", "clean"),
    ),
    docs=(
        Doc("2022-05-18", "东岗镇人民政府关于印发东岗镇集镇容貌管理办法的通知", "集镇容貌管理办法",
            "东府发〔2022〕10号", "2022-05-17"),
        Doc("2022-04-14", "东岗镇人民政府关于印发东岗镇散装白酒作坊管理办法的通知", "散装白酒作坊管理办法",
            "东府发〔2022〕7号", "2022-04-12"),
        Doc("2022-03-09", "东岗镇人民政府关于印发东岗镇农村饮水工程管护办法的通知", "农村饮水工程管护办法",
            "东府发〔2022〕4号", "2022-03-08"),
    ),
    interps=(
        Interp("2022-03-09", "图解东岗镇农村饮水工程管护办法", 2, "document", ("图文漫画",),
               ("执行标准", "新旧政策差异", "后续工作考虑")),
    ),
    guides=(
        Guide("2022-05-28", "生育登记办事指南", "birth", ("经办人",)),
    ),
    consults=(
        Consult("2022-04-29", "关于征集东岗镇集镇容貌管理办法意见的公告", "call", "集镇容貌管理办法", ("解读说明", "决策依据")),
    ),
    village_posts=(
        Village("2022-05-30", "岗上村2022年第二季度财务收支公示", ("财务收支",)),
        Village("2022-05-14", "岗下村惠农补贴发放、临时救助对象公示", ("惠农政策", "社会救助")),
    ),
    dead=(
        Dead("ysqgk/", ("home",), "依申请公开栏目已撤，首页仍有入口", "column-gone"),
        Dead("zcwj/fj/2022-10-1.doc", ("doc:0",), "集镇容貌管理办法附件1打不开"),
        Dead("zcwj/fj/2022-10-2.doc", ("doc:0",), "集镇容貌管理办法附件2打不开"),
        Dead("zcwj/fj/2022-7-1.doc", ("doc:1",), "散装白酒作坊管理办法附件打不开"),
        Dead("zcwj/fj/2022-4-1.doc", ("doc:2",), "农村饮水工程管护办法附件打不开"),
    ),
    decoys=("contact-mobile",),
)

TOWNSHIPS = (QINGHE, BAISHI, LIUXI, YUNLING, SHIQIAO, HEWAN, NANPING, DONGGANG)
