// 属于11类产业的，隐形冠军入库时优先；这只是优先，不是条件。
rule({
  id: "priority-field",
  kind: "criteria",
  subject: "enterprise",
  title: "属于浙江行动纲要11类产业发展重点",
  clause: "三",
  evaluate: function (e, f, c) {
    return c.flag("1", "属于11类产业", "made2025_field",
      ["robots", "new-vehicles", "ships", "green-equipment", "communication", "chips", "iot-software", "biomedicine", "new-materials", "petrochemicals", "fashion"]);
  }
});
