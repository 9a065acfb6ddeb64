/** After the screenshots of 2018 and 2019: tiles, numbered circles, labels in a column, a grey grid. */
export const legacyStyle = `
body { margin: 0; font: 14px/20px 'Helvetica Neue', Helvetica, Arial, sans-serif; color: #333; }
#iam-content { max-width: 960px; margin: 0 auto; padding: 20px; }
.wizard-head { display: flex; gap: 20px; } .wizard-head h1 { flex: 1; font: 300 28px/36px inherit; color: #888; }
.circle { width: 34px; height: 34px; line-height: 34px; border: 1px solid #ccc; border-radius: 50%; text-align: center; }
.circle.active { color: #fff; background: #1166bb; }
.tiles { display: flex; gap: 10px; padding: 0; list-style: none; }
.tile { display: flex; flex: 1; gap: 10px; padding: 16px; border: 2px solid #ccc; cursor: pointer; }
.tile.selected { border-color: #1166bb; background: #e6f1fb; } .tile-title { font-weight: 700; }
.tile-description, .field-help { color: #888; font-size: 12px; }
.services { padding: 0; list-style: none; } .services li { padding: 6px; cursor: pointer; }
.row { display: flex; gap: 16px; margin: 20px 0; } .col-label { width: 200px; text-align: right; font-weight: 700; }
.col-field { flex: 1; } .grey-panel { padding: 16px; border: 1px solid #ccc; background: #f5f5f5; }
.grey-panel .row { display: block; } .grey-panel .col-label { width: auto; text-align: left; }
.field-warning { color: #f90; } .awsui-textfield { width: 200px; padding: 5px; } .awsui-textarea { width: 600px; }
.awsui-checkbox { position: relative; display: inline-block; min-width: 16px; min-height: 16px; padding-left: 28px; }
.awsui-checkbox input { position: absolute; left: 0; opacity: 0; }
.awsui-checkbox-styled-box { position: absolute; left: 0; width: 14px; height: 14px; border: 1px solid #aaa; }
.awsui-checkbox input:checked + div { background: #1166bb; }
.awsui-button { padding: 6px 14px; border: 1px solid #aaa; font-weight: 700; background: linear-gradient(#fff, #ddd); }
.awsui-button-variant-primary { color: #fff; background: #1166bb; border-color: #1166bb; }
.older-actions, .buttons, .wizard-footer, #console-nav-footer { display: flex; gap: 8px; margin: 10px 0; }
.wizard-footer { justify-content: space-between; border-top: 1px solid #ccc; }
#console-nav-footer { padding: 8px; background: #232f3e; } .awsui-tabs { display: flex; padding: 0; list-style: none; }
.awsui-tabs a { padding: 8px 20px; } .awsui-tabs .active { border-bottom: 3px solid #1166bb; }
.grid-filter { display: flex; gap: 8px; padding: 10px; background: #e5e5e5; } .grid-filter input { width: 340px; }
.grid-head, .grid-row { display: grid; grid-auto-flow: column; grid-template-columns: 40px 300px 160px 1fr;
  padding: 6px; border-bottom: 1px solid #ccc; } .grid-head { background: #e5e5e5; font-weight: 700; }
.alert { padding: 12px; } .alert-success { background: #dff0d8; } .alert-danger { background: #f2dede; }
.older-error { color: #d13212; } .older-copy { width: 16px; height: 16px; }
`;
